package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.blackbox.JarCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The demo as people try it: what it prints is what they do. */
@DisabledOnOs(OS.WINDOWS)
class DemoIT {

  private static final Pattern SPIKING = Pattern.compile("\"cpu_percent\":9[2-9],");

  @TempDir private Path scratch;

  @Test
  void showsItsSpikeToWhoeverDoesAsItSays() throws Exception {
    try (Running demo = demo("--port", "0", "--begins-in", "1s", "--lasts", "1h")) {
      List<String> introduction = demo.linesUntil("Ctrl-C");
      String watching = commandOf(introduction, "while");
      try (Running shell = run(List.of("sh", "-c", watching))) {
        assertThat(shell.linesUntil(SPIKING)).isNotEmpty();
      }
      assertThat(demo.linesUntil("has begun")).hasSize(2);

      String configuration = answer(introduction, "curl -si");
      assertThat(configuration)
          .containsIgnoringCase("X-Spike: ")
          .contains("{\"hostname\":\"edge-router-01\",\"firmware\":\"7.4.2\"}");
      assertThat(answer(introduction, "curl -s -H 'Content-Type")).contains("\"access_token\"");

      assertThat(demo.end()).isEqualTo(143);
      assertThat(Files.readString(scratch.resolve("err"))).isEmpty();
      assertThat(scratch.resolve(".spike")).doesNotExist();
    }
  }

  @Test
  void saysWhenItsSpikeIsOver() throws Exception {
    try (Running demo = demo("--begins-in", "1ms", "--lasts", "500ms")) {
      assertThat(demo.linesUntil("the spike is over")).anyMatch(line -> line.contains("has begun"));
    }
  }

  @Test
  void saysWhatIsWrongWithItsPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        Running unlucky = demo("--port", Integer.toString(taken.getLocalPort()));
        Running wrong = demo("--port", "many")) {
      assertThat(unlucky.process.waitFor()).isEqualTo(4);
      assertThat(wrong.process.waitFor()).isEqualTo(2);
    }
  }

  private String answer(List<String> introduction, String begin) throws Exception {
    try (Running call = run(List.of("sh", "-c", commandOf(introduction, begin)))) {
      String answer = String.join("\n", call.out.lines().toList());
      assertThat(call.process.waitFor()).isZero();
      return answer;
    }
  }

  private static String commandOf(List<String> lines, String begin) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(begin))
        .findFirst()
        .orElseThrow();
  }

  private Running demo(String... options) throws IOException {
    List<String> command = JarCommand.line(List.of("-Duser.home=" + scratch), "demo");
    command.addAll(List.of(options));
    return run(command);
  }

  private Running run(List<String> command) throws IOException {
    Process process =
        JarCommand.process(command).redirectError(scratch.resolve("err").toFile()).start();
    return new Running(process, process.inputReader(UTF_8));
  }

  /** A process that goes on until it is told to end. */
  private record Running(Process process, BufferedReader out) implements AutoCloseable {

    List<String> linesUntil(String last) throws IOException {
      return linesUntil(Pattern.compile(Pattern.quote(last)));
    }

    List<String> linesUntil(Pattern last) throws IOException {
      List<String> lines = new ArrayList<>();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (last.matcher(line).find()) {
          return lines;
        }
      }
      throw new AssertionError("it ended without " + last + ": " + lines);
    }

    int end() throws InterruptedException {
      process.destroy();
      return process.waitFor();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
  }
}
