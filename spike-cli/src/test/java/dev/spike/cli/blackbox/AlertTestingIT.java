package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way from nothing to a green and a red verdict, with real programs, as the guide shows it. */
@ExtendWith(Monitoring.class)
class AlertTestingIT {

  private static final Pattern BLOCK =
      Pattern.compile("(?:`([a-z]+\\.ya?ml)`:\n\n)?```(yaml|sh|text)\n(.*?)```", Pattern.DOTALL);
  private static final List<String> PORTS = List.of("8088", "9090", "9093");
  private static final String MARK = "--- the next block";

  @TempDir private Path scratch;

  private final List<String> said = new ArrayList<>();

  @Test
  void leadsToAGreenAndThenARedVerdict() throws Exception {
    String guide = Files.readString(Path.of("..", "docs", "alert-testing.md"));
    List<String> ports = List.of(freePort(), freePort(), freePort());
    for (int i = 0; i < PORTS.size(); i++) {
      guide = guide.replace(PORTS.get(i), ports.get(i));
    }
    StringBuilder script = new StringBuilder("trap 'kill $(jobs -p)' EXIT\n");
    List<String> expected = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
      if (block.group(2).equals("yaml")) {
        Files.writeString(scratch.resolve(block.group(1)), block.group(3));
      } else if (block.group(2).equals("sh")) {
        script.append("echo '").append(MARK).append("'\n").append(block.group(3));
      } else {
        expected.add(block.group(3));
      }
    }
    makeLauncher();

    run(script.toString(), ports.get(0));

    assertThat(expected).hasSize(2);
    assertThat(said).hasSize(6);
    assertThat(atAnyTime(said.get(3))).isEqualTo(atAnyTime(expected.get(0)));
    assertThat(atAnyTime(said.get(4))).isEqualTo(atAnyTime(expected.get(1)));
    assertThat(said.get(5).lines().map(line -> line.replaceAll(" +", " ").strip()))
        .anyMatch(line -> line.startsWith("GREEN: 'cpu alert' on web-01"))
        .anyMatch(line -> line.contains("cpu alert web-01 red - 0 %"))
        .filteredOn(line -> line.contains("cpu alert web-01 green 100 % 100 %"))
        .hasSize(2);
    assertThat(Files.readString(scratch.resolve("alerts.xml")))
        .contains("failures=\"1\"", "message=\"HighCpu{severity=&quot;page&quot;} never fired\"");
    assertThat(Files.readString(scratch.resolve("verdict.json"))).contains("\"green\" : false");
  }

  /** Nobody else listens there for now. */
  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  /** How long alerts take is not the same twice. */
  private static String atAnyTime(String text) {
    return text.replaceAll(" *\\d+\\.\\d s", " <time>");
  }

  private void makeLauncher() throws IOException {
    List<String> machine = new ArrayList<>(ClassArchive.options());
    machine.add("-Duser.home=" + scratch);
    String java = String.join(" ", JarCommand.line(machine));
    Path launcher = scratch.resolve("spike");
    Files.writeString(launcher, "#!/bin/sh\nexec " + java + " \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private void run(String script, String port) throws Exception {
    ProcessBuilder builder =
        JarCommand.process(List.of("bash", "-ec", script))
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("said.txt").toFile());
    builder.environment().put("SPIKE_PORT", port);
    Process process = builder.start();
    try {
      int exit = process.waitFor();
      String all = Files.readString(scratch.resolve("said.txt"), UTF_8);
      assertThat(exit).as(all).isZero();
      said.addAll(List.of(all.split(Pattern.quote(MARK) + "\n")));
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
  }
}
