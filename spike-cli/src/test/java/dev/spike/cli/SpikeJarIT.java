package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.blackbox.JarCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpikeJarIT {

  private static final Path JAR = Path.of(System.getProperty("spike.jar"));

  @TempDir private Path scratch;

  @Test
  void answersAsAProcess() throws Exception {
    Call call = java("version");

    assertThat(call.exit()).isZero();
    assertThat(call.out()).isEqualTo(Call.of("version").out());
    assertThat(call.err()).isEmpty();
  }

  @Test
  void endsWithTheExitCodeOfTheCommand() throws Exception {
    Call call = java("hlep");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err().lines())
        .containsExactly("spike: there is no command 'hlep'; did you mean 'spike help'?");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endsQuietlyWhenItsReaderHasGone() throws Exception {
    Call call = shell("set -o pipefail; \"$@\" | :");

    assertThat(call.exit()).isZero();
    assertThat(call.err()).isEmpty();
  }

  @Test
  void isOneClassPathOfItsOwn() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Manifest manifest = jar.getManifest();

      assertThat(manifest.getMainAttributes().getValue("Main-Class"))
          .isEqualTo(Main.class.getName());
      assertThat(manifest.getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
      assertThat(manifest.getMainAttributes().getValue("Enable-Native-Access"))
          .isEqualTo("ALL-UNNAMED");
      assertThat(jar.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.endsWith("module-info.class"))
          .doesNotHaveDuplicates()
          .contains("META-INF/LICENSE");
    }
  }

  private Call java(String... arguments) throws Exception {
    return run(JarCommand.line(List.of(), arguments));
  }

  private Call shell(String script) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(JarCommand.line(List.of(), "help"));
    return run(command);
  }

  private Call run(List<String> command) throws Exception {
    File out = scratch.resolve("out").toFile();
    File err = scratch.resolve("err").toFile();
    Process process = JarCommand.process(command).redirectOutput(out).redirectError(err).start();
    int exit = process.waitFor();
    return new Call(
        exit, Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
  }
}
