package dev.spike.domain.clock;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TempoTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 1",
    "60, 60000, 60",
    "0.001, 1, 0.001",
    "100000, 100000000, 100000",
    "2.50, 2500, 2.5",
    "1e3, 1000000, 1000"
  })
  void isSoManyTimesAsFast(BigDecimal factor, long thousandths, String text) {
    Tempo tempo = Tempo.times(factor);

    assertThat(tempo.thousandths()).isEqualTo(thousandths);
    assertThat(tempo).hasToString(text);
    assertThat(tempo.isUsual()).isEqualTo(thousandths == 1000);
    assertThat(tempo.isStill()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.0009", "1.0001", "100000.001", "1e300", "1e-300"})
  void hasItsLimits(BigDecimal factor) {
    assertRefused(
        () -> Tempo.times(factor),
        "",
        "the factor of a clock is 0.001 to 100000, with at most 3 places; freeze it to make it"
            + " stand still");
  }

  @Test
  void standsStillIfNoTimeGoesBy() {
    assertThat(Tempo.STILL.isStill()).isTrue();
    assertThat(Tempo.STILL).hasToString("0");
    assertRefused(
        () -> new Tempo(100_000_001), "", "a clock runs at most 100000 times as fast as real time");
    assertRefused(
        () -> new Tempo(-1), "", "a clock runs at most 100000 times as fast as real time");
  }
}
