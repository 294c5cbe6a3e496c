package dev.spike.cli.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the Java machine needs to load our classes faster, made once and used for every start: the
 * tests start the jar dozens of times.
 */
final class ClassArchive {

  private static final Path FILE = make();

  private ClassArchive() {}

  /** The options that let a Java machine use the archive, and be silent about it. */
  static List<String> options() {
    return List.of("-XX:SharedArchiveFile=" + FILE, "-Xlog:disable");
  }

  private static Path make() {
    try {
      Path directory = Files.createTempDirectory("spike-classes");
      Path file = directory.resolve("spike.jsa");
      List<String> options = List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:disable");
      try (ServedJar jar = ServedJar.start(directory.resolve("data"), options)) {
        jar.admin().get("/api/admin/collections").is(200);
        jar.stop();
      }
      Scratch.removeAtTheEnd(directory);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
