package dev.spike.junit.server;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.FileSources;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.application.imports.Notifier;
import dev.spike.application.imports.Safe;
import dev.spike.application.imports.TableLoader;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SourceFiles;

/** The tools of a service that imports nothing, and says so to whoever wants it to. */
final class NoImports implements Safe, FileSources, TableLoader, Notifier {

  private NoImports() {}

  static ImportTools tools() {
    NoImports none = new NoImports();
    return new ImportTools(none, none, none, none);
  }

  private static Refusal refusal() {
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "imports are not part of a SpikeServer; to test them, run 'spike serve'");
  }

  @Override
  public Sealed seal(Secret secret) {
    throw refusal();
  }

  @Override
  public Secret open(Sealed sealed) {
    throw refusal();
  }

  @Override
  public FileSource sftp(SftpAccess server) {
    throw refusal();
  }

  @Override
  public String hostKey(SftpAccess server) {
    throw refusal();
  }

  @Override
  public FileSource local(SourceFiles files) {
    throw refusal();
  }

  @Override
  public String test(DatabaseAccess database) {
    throw refusal();
  }

  @Override
  public Loaded load(DatabaseAccess database, LoadOrder order, FileContent file, LoadWatch watch) {
    throw refusal();
  }

  @Override
  public void refreshViews(DatabaseAccess database, Identifier schema, LoadWatch watch) {
    throw refusal();
  }

  @Override
  public Told tell(CallbackUrl callback, String json) {
    throw refusal();
  }
}
