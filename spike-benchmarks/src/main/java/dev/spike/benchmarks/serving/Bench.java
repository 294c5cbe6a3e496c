package dev.spike.benchmarks.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where everything is measured: the programs, a place for what they keep, and what is wished. */
record Bench(Programs programs, Wishes wishes) {

  /** The same for all servers that are compared by their speed. */
  static final List<String> OPTIONS = List.of("-Xmx512m");

  /** How many connections poll at the same time. */
  static final int CONNECTIONS = 32;

  private static final String JAVA_HOME = System.getProperty("java.home");

  /** The directory of a name, with what is in it. */
  Path place(String name) {
    return root().resolve(name);
  }

  /** An empty directory of a name. */
  Path directory(String name) {
    Path directory = place(name);
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> old = Files.walk(directory)) {
          for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a program; what it says goes to the log of that name. */
  RunningServer start(String name, int port, List<String> command) {
    // The launcher shall take the same Java as all others.
    Map<String, String> environment =
        Map.of("JAVA_HOME", JAVA_HOME, "SPIKE_ADMIN_PASSWORD", SpikeServer.PASSWORD);
    return new RunningServer(command, environment, port, root().resolve(name + ".log"));
  }

  /** Starts Spike on a directory of its own or on what it kept there before. */
  SpikeServer spike(String name, List<String> options, List<String> place) {
    int port = RunningServer.freePort();
    return new SpikeServer(start(name, port, programs.spike(options, place, port)));
  }

  /** Tells whoever waits how far it is. */
  void progress(String text, Object... parts) {
    System.err.println(String.format(Locale.ROOT, text, parts));
  }

  private Path root() {
    Path root = programs.root().resolve("spike-benchmarks/target/serving");
    try {
      return Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
