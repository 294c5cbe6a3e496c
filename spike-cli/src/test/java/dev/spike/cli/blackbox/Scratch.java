package dev.spike.cli.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that are needed for a while. */
final class Scratch {

  private Scratch() {}

  /** Removes a directory with all that is in it. */
  static void remove(Path directory) {
    try {
      List<Path> paths;
      try (Stream<Path> found = Files.walk(directory)) {
        paths = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a directory when this Java machine ends. */
  static void removeAtTheEnd(Path directory) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory)));
  }
}
