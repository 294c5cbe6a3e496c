package dev.spike.application.contract;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.FileSources;
import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Places where files are that say what they are told to. */
final class PlayedFiles implements FileSources {

  static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5";

  final List<SftpAccess> opened = Collections.synchronizedList(new ArrayList<>());
  List<String> remote = List.of("orders.csv");
  String shownKey = KEY;

  @Override
  public FileSource sftp(SftpAccess server) {
    opened.add(server);
    if (!server.hostKey().map(shownKey::equals).orElse(true)) {
      throw new LoadFailure(
          LoadFailure.Kind.SOURCE, "the server " + server.host() + " shows another key");
    }
    return source(remote);
  }

  @Override
  public String hostKey(SftpAccess server) {
    return shownKey;
  }

  @Override
  public FileSource local(SourceFiles files) {
    return source(files.paths());
  }

  private static FileSource source(List<String> names) {
    return new FileSource() {
      @Override
      public List<FileContent> files() {
        return names.stream().<FileContent>map(Content::new).toList();
      }

      @Override
      public void close() {
        // Nothing was opened.
      }
    };
  }

  private record Content(String name) implements FileContent {

    @Override
    public long bytes() {
      return name.length();
    }

    @Override
    public boolean isNear() {
      return true;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
    }
  }
}
