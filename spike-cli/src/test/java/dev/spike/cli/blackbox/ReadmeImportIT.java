package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The way from an empty machine to a nightly import, as the README shows it. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeImportIT {

  private static final Pattern COMMANDS_AND_OUTPUT =
      Pattern.compile(
          "```sh\n((?:(?!```).)*connections create.*?)\\./spike serve\n```\n"
              + ".*?```text\n(.*?)```",
          Pattern.DOTALL);
  private static final String DATABASE = "postgresql://loader@localhost/shop";

  @TempDir private Path scratch;

  @Test
  void leadsToANightlyImport() throws Exception {
    MatchResult shown =
        COMMANDS_AND_OUTPUT
            .matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .findFirst()
            .orElseThrow();
    assertThat(shown.group(1)).contains(DATABASE);
    Files.writeString(scratch.resolve("orders.csv"), "id,amount\n1,12.50\n2,7.25\n");
    makeLauncher();
    try (TargetDatabase target = TargetDatabase.start()) {
      String commands = shown.group(1).replace(DATABASE, target.url("here"));

      assertThat(timeless(run(commands))).contains(timeless(shown.group(2)));
      assertThat(target.rows("here", "SELECT amount FROM orders ORDER BY id"))
          .containsExactly("12.50", "7.25");
    }
    assertThat(run("./spike schedules next nightly --count 1")).contains("02:30:00 +0");
    assertThatItServes();
  }

  private void makeLauncher() throws IOException {
    String java = String.join(" ", JarCommand.line(List.of("-Duser.home=" + scratch)));
    Path launcher = scratch.resolve("spike");
    Files.writeString(launcher, "#!/bin/sh\nexec " + java + " \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private static String timeless(String text) {
    return text.replaceAll("after \\d+\\.\\d+s", "after a while");
  }

  private Process start(String line) throws IOException {
    return JarCommand.process(List.of("bash", "-ec", line))
        .directory(scratch.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private String run(String lines) throws Exception {
    Process process = start(lines);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private void assertThatItServes() throws IOException {
    Process service = start("exec ./spike serve --port 0");
    try (BufferedReader said = service.inputReader(UTF_8)) {
      assertThat(said.lines().anyMatch(line -> line.startsWith("Spike listens on"))).isTrue();
    } finally {
      service.destroyForcibly().onExit().join();
    }
  }
}
