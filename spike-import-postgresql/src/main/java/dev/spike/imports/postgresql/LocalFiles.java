package dev.spike.imports.postgresql;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of this machine. */
final class LocalFiles implements FileSource {

  private final List<FileContent> files;

  private LocalFiles(List<FileContent> files) {
    this.files = List.copyOf(files);
  }

  /** Looks for all of the files at once: if one cannot be read, none is. */
  static LocalFiles of(ImportRoot root, List<String> paths) throws IOException {
    List<FileContent> files = new ArrayList<>();
    for (String path : paths) {
      Path asked = Path.of(path).getFileName();
      Path real = root.file(path);
      files.add(new LocalFile(asked.toString(), real, Files.size(real)));
    }
    return new LocalFiles(files);
  }

  /** A file under the name by which it was asked for, which may be that of a link. */
  private record LocalFile(String name, Path path, long bytes) implements FileContent {

    @Override
    public boolean isNear() {
      return true;
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  @Override
  public List<FileContent> files() {
    return files;
  }

  @Override
  public void close() {
    // Nothing is open but what others opened.
  }
}
