package dev.spike.cli.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the built jar, in processes that know nothing of our own settings. */
public final class JarCommand {

  private static final Path NO_CONFIG = noConfig();

  private JarCommand() {}

  private static Path noConfig() {
    try {
      Path directory = Files.createTempDirectory("spike-config");
      Scratch.removeAtTheEnd(directory);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a command, run by a Java machine with these options. */
  public static List<String> line(List<String> machine, String... command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(machine);
    line.addAll(List.of("-jar", System.getProperty("spike.jar")));
    line.addAll(List.of(command));
    return line;
  }

  /** A process in which nobody is signed in and nothing is set but what is said here. */
  public static ProcessBuilder process(List<String> line) {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> name.startsWith("SPIKE_"));
    builder.environment().put("XDG_CONFIG_HOME", NO_CONFIG.toString());
    return builder;
  }
}
