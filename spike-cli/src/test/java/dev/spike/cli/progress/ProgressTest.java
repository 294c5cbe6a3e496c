package dev.spike.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Terminal LOOKED_AT =
      new Terminal(false, false, true, false, OptionalInt.empty());
  private static final Terminal ALL_SEEN =
      new Terminal(true, true, true, false, OptionalInt.of(80));

  @Test
  void drawsOneBarOverTheOtherAndLeavesNone() {
    assertThat(shown(LOOKED_AT, false, true, 50, 100, 150, 200))
        .isEqualTo(
            "\r\u001b[K[###---------------------------]  10%  10 of 100 rows  100/s  1s left"
                + "\r\u001b[K[######------------------------]  20%  20 of 100 rows  100/s  1s left"
                + "\r\u001b[K");
  }

  @Test
  void writesALineNowAndThenWhereNobodyLooks() {
    assertThat(shown(Terminal.NONE, false, true, 9_999, 10_000, 19_999, 20_500).lines())
        .containsExactly("100 of 100 rows (100%), 10/s", "100 of 100 rows (100%), 5/s");
  }

  @Test
  void isSilentIfToldSoOrIfItWouldDisturbTheAnswer() {
    assertThat(shown(LOOKED_AT, true, false, 1_000, 20_000)).isEmpty();
    assertThat(shown(ALL_SEEN, false, true, 1_000, 20_000)).isEmpty();
    assertThat(shown(ALL_SEEN, false, false, 1_000, 20_000)).isNotEmpty();
  }

  private static String shown(Terminal terminal, boolean quiet, boolean answers, int... millis) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
    Console console =
        new Console(
            InputStream.nullInputStream(), nowhere, new PrintStream(err, true, UTF_8), terminal);
    try (Progress progress = Progress.on(console, quiet, answers)) {
      for (int elapsed : millis) {
        long done = Math.min(100, elapsed / 10);
        progress.show(new Advance(Measure.counted("rows"), done, 100, Duration.ofMillis(elapsed)));
      }
    }
    return err.toString(UTF_8);
  }
}
