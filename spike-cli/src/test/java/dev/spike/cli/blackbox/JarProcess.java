package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands of the built jar in processes of their own, for somebody with this home. */
record JarProcess(Path home, Map<String, String> environment) {

  JarProcess(Path home) {
    this(home, Map.of());
  }

  Said run(String... command) {
    return typing("", command);
  }

  /** What a command says to whoever pipes something into it. */
  Said typing(String typed, String... command) {
    List<String> all = JarCommand.line(ClassArchive.options(), command);
    try {
      Path out = home.resolve("out");
      Path err = home.resolve("err");
      ProcessBuilder builder =
          JarCommand.process(all).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
      builder.environment().putAll(environment);
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(typed.getBytes(UTF_8));
      }
      int exit = process.onExit().join().exitValue();
      return new Said(exit, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file in which a session is kept. */
  Path profile() {
    return home.resolve("config").resolve("spike").resolve("profile.json");
  }
}
