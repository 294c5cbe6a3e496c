package com.example.scrape;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests use where they are installed. */
final class Programs {

  private Programs() {}

  /** A program on the PATH; without it, the test is skipped, and fails where CI is true. */
  static Path demand(String name) {
    Optional<Path> program =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .findFirst();
    String missing = "This test needs the program '" + name + "' on the PATH, which is not there";
    if (program.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
      fail(missing);
    }
    Assumptions.assumeTrue(program.isPresent(), missing);
    return program.orElseThrow();
  }
}
