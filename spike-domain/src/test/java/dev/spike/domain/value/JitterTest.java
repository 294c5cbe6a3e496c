package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JitterTest {

  private static final Chance LEAST = new Chance(Unmixed.of(0), 0);
  private static final Chance MIDDLE = new Chance(Unmixed.of(Long.MIN_VALUE), 0);
  private static final Chance MOST = new Chance(Unmixed.of(-1), 0);

  @ParameterizedTest
  @CsvSource({
    "10, 15, 2, 8.50, 10.00, 11.50",
    "1, 100, 2, 0.00, 1.00, 2.00",
    "1, 500, 2, 0.00, 1.00, 6.00",
    "0.1, 50, 3, 0.050, 0.100, 0.150",
    "1, 0.01, 4, 0.9999, 1.0000, 1.0001",
    "1, 0.01, 2, 1.00, 1.00, 1.00",
    "0.001, 10, 2, 0.00, 0.00, 0.00"
  })
  void straysToEitherSideByItsPercentButNeverBack(
      BigDecimal step,
      BigDecimal percent,
      int places,
      BigDecimal least,
      BigDecimal middle,
      BigDecimal most) {
    Jitter jitter = new Jitter(percent);

    assertThat(jitter.applyTo(step, places, LEAST)).isEqualByComparingTo(least);
    assertThat(jitter.applyTo(step, places, MIDDLE)).isEqualTo(middle);
    assertThat(jitter.applyTo(step, places, MOST)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.00, 0", "15, 1500", "0.01, 1", "37.5, 3750", "500, 50000"})
  void isCountedInHundredthsOfAPercent(BigDecimal percent, long basisPoints) {
    assertThat(new Jitter(percent).basisPoints()).isEqualTo(basisPoints);
  }

  @Test
  void isNoneAtZero() {
    assertThat(new Jitter(new BigDecimal("0.00"))).isEqualTo(Jitter.NONE).hasToString("");
    assertThat(Jitter.NONE.isNone()).isTrue();
    assertThat(Jitter.percent(15).isNone()).isFalse();
    assertThat(Jitter.percent(15))
        .isEqualTo(new Jitter(new BigDecimal("15.00")))
        .hasToString(" jitter 15%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "-1", "500.01", "501", "500.001", "-0.001", "1E+400"})
  void mustBeZeroToFiveHundredPercent(String percent) {
    assertRefused(
        () -> new Jitter(new BigDecimal(percent)),
        "",
        "jitter must be 0 to 500 percent, not " + percent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E-31", "1E-999999999"})
  void mustHaveAtMostThirtyPlaces(String percent) {
    assertRefused(
        () -> new Jitter(new BigDecimal(percent)),
        "",
        "jitter must have at most 30 decimal places");
  }
}
