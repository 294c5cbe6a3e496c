package com.example.rule;

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
    return program.orElseGet(() -> skip("This test needs the program '" + name + "' on the PATH"));
  }

  private static Path skip(String reason) {
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      return fail(reason);
    }
    System.err.println("Skipped: " + reason);
    return Assumptions.abort(reason);
  }
}
