package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The one directory within which imports may read; links are followed before that is asked. */
final class ImportRoot {

  private final Optional<Path> directory;

  ImportRoot(Path directory) {
    this(Optional.of(directory));
  }

  private ImportRoot(Optional<Path> directory) {
    this.directory = directory;
  }

  /** None at all: nothing may be read. */
  static ImportRoot none() {
    return new ImportRoot(Optional.empty());
  }

  /** A file within the directory; refused if it is elsewhere, is missing, or is not a file. */
  Path file(String path) {
    Path real = within(path);
    if (!Files.isRegularFile(real)) {
      throw failure(Texts.shown(path) + " is not a file");
    }
    return real;
  }

  private Path within(String path) {
    Path named = directory.orElseThrow(ImportRoot::closed);
    try {
      Path root = named.toRealPath();
      Path asked = root.resolve(path).normalize();
      // What lies elsewhere is refused before it is looked at: nobody learns whether it is there.
      if (!asked.startsWith(root)) {
        throw outside(path);
      }
      Path real = asked.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(path);
      }
      return real;
    } catch (IOException | InvalidPathException e) {
      throw failure(
          "there is no file %s in the directory for imports".formatted(Texts.shown(path)));
    }
  }

  private static LoadFailure closed() {
    return failure(
        "files of this machine are only read from one directory, and none was named: start the"
            + " service with SPIKE_IMPORT_DIR=DIR, or with --import-dir DIR");
  }

  private static LoadFailure outside(String path) {
    return failure(
        "%s is outside the directory for imports, and nothing else may be read"
            .formatted(Texts.shown(path)));
  }

  private static LoadFailure failure(String sentence) {
    return new LoadFailure(LoadFailure.Kind.SOURCE, sentence);
  }
}
