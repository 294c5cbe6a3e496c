package dev.spike.cli.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "90s, PT90S",
    "30m, PT30M",
    "2h, PT2H",
    "1d, PT24H",
    "1w, PT168H",
    "1h30m, PT90M",
    "' 1h 30m ', PT90M"
  })
  void areRead(String text, Duration length) {
    assertThat(Lengths.read(text)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "m", "1.5h", "-5m", "0s", "1h and 5m", "PT5M", "9999999999s"})
  void areRefused(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Lengths.read(text))
        .withMessage(
            "a length of time is written like 90s, 30m, 2h, 1d or 1h30m, not '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"36501d", "200000d", "999999999w", "876000h1ms"})
  void endSomewhere(String text) {
    assertThat(Lengths.isOne(text)).isTrue();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Lengths.read(text))
        .withMessage("a length of time is at most 36500d, not '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.4S, 0s",
    "PT59S, 59s",
    "PT60S, 1m",
    "PT725S, 12m 5s",
    "PT2H, 2h",
    "PT2H30M59S, 2h 30m",
    "PT24H, 1d",
    "PT49H, 2d 1h"
  })
  void areWrittenInTwoUnits(Duration length, String text) {
    assertThat(Lengths.write(length)).isEqualTo(text);
  }
}
