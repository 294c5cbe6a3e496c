package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

  @TempDir private Path scratch;

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @CsvSource({
    "spike coll, collections",
    "spike collections cr, create",
    "spike collections list --out, --output",
    "spike serve --por, --port"
  })
  void completesWhatWasBegun(String typed, String completion) throws Exception {
    Path script = Files.writeString(scratch.resolve("spike"), Call.of("completion", "bash").out());
    String shell =
        """
        shopt -s extglob; source '%s'
        COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%2$s'
        _complete_spike; echo "${COMPREPLY[@]}"
        """
            .formatted(script, typed);

    assertThat(output("bash", "-c", shell).split("\\s+")).contains(completion);
  }

  @Test
  void knowsNothingOfWhatIsHidden() {
    assertThat(Call.of("completion", "zsh").out()).contains("compinit").doesNotContain("rehearse");
  }

  @Test
  void namesTheShellsThatItKnows() {
    Call call = Call.of("completion", "fish");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("bash", "zsh").hasLineCount(1);
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
