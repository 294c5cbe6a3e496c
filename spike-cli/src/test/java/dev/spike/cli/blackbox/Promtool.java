package dev.spike.cli.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tool with which people check what they give to Prometheus. */
final class Promtool {

  private Promtool() {}

  /** What it says to whoever pipes something into it. */
  static Said typing(String typed, String... command) {
    Path directory = Scratch.make("spike-promtool");
    try {
      Path in = Files.writeString(directory.resolve("in"), typed);
      Path out = directory.resolve("out");
      Path err = directory.resolve("err");
      List<String> line = new ArrayList<>(List.of(Monitoring.program("promtool")));
      line.addAll(List.of(command));
      Process process =
          new ProcessBuilder(line)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      int exit = process.onExit().join().exitValue();
      return new Said(exit, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Scratch.remove(directory);
    }
  }

  /** What it says. */
  static Said run(String... command) {
    return typing("", command);
  }
}
