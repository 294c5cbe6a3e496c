package dev.spike.imports.postgresql;

import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.FileSources;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Finds files within one directory of this machine, and on SFTP servers. */
public final class ImportFiles implements FileSources {

  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);

  private final ImportRoot root;
  private final SftpServers servers;

  /** Reads files, and private keys, within a directory and nowhere else. */
  public ImportFiles(Path directory) {
    this(directory, TO_CONNECT, TO_ANSWER);
  }

  /** Reads no files of this machine, and no private keys. */
  public ImportFiles() {
    this(ImportRoot.none(), TO_CONNECT, TO_ANSWER);
  }

  ImportFiles(Path directory, Duration toConnect, Duration toAnswer) {
    this(new ImportRoot(directory), toConnect, toAnswer);
  }

  private ImportFiles(ImportRoot root, Duration toConnect, Duration toAnswer) {
    this.root = root;
    servers = new SftpServers(root, toConnect, toAnswer);
  }

  @Override
  public FileSource sftp(SftpAccess server) throws IOException {
    return servers.open(server);
  }

  @Override
  public String hostKey(SftpAccess server) throws IOException {
    return servers.hostKey(server);
  }

  @Override
  public FileSource local(SourceFiles files) throws IOException {
    return LocalFiles.of(root, files.paths());
  }
}
