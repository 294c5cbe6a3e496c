package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedRulesTest {

  private static final Chance ANY = new Chance(1, 2);

  @Test
  void yieldWhatTheyWereGiven() {
    assertThat(drawn(new FixedText("web-01"))).isEqualTo(new Value.Text("web-01"));
    assertThat(drawn(new FixedText(""))).isEqualTo(new Value.Text(""));
    assertThat(drawn(new FixedNumber(Long.MIN_VALUE))).isEqualTo(new Value.Whole(Long.MIN_VALUE));
    assertThat(drawn(FixedFloat.of(2.5))).isEqualTo(new Value.Decimal(new BigDecimal("2.5")));
  }

  @ParameterizedTest
  @CsvSource({
    "2.50, 2.50",
    "0.000, 0.000",
    "-1, -1",
    "1e3, 1000",
    "0e5, 0",
    "1e-30, 0.000000000000000000000000000001"
  })
  void keepDecimalPlacesAsTheyWereGiven(BigDecimal number, String text) {
    assertThat(drawn(new FixedFloat(number))).hasToString(text);
    assertThat(new FixedFloat(number)).hasToString("float " + text);
    assertThat(new FixedFloat(number)).isEqualTo(new FixedFloat(new BigDecimal(text)));
  }

  @Test
  void holdTheLargestDouble() {
    assertThat(FixedFloat.of(Double.MAX_VALUE).number().doubleValue()).isEqualTo(Double.MAX_VALUE);
    assertThat(FixedFloat.of(-Double.MAX_VALUE).number().doubleValue())
        .isEqualTo(-Double.MAX_VALUE);
  }

  @Test
  void holdNothingBeyondTheLargestDouble() {
    BigDecimal largest = new BigDecimal(Double.MAX_VALUE);

    assertThat(new FixedFloat(largest).number()).isEqualTo(largest);
    assertThat(new FixedFloat(largest.negate()).number()).isEqualTo(largest.negate());
    assertRefused(
        () -> new FixedFloat(largest.add(BigDecimal.ONE)),
        "/number",
        "the number must lie between -1.8e308 and 1.8e308");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e309", "1.8e308", "1e999999999"})
  void refuseWhatNoDoubleCanHold(String number) {
    assertRefused(
        () -> new FixedFloat(new BigDecimal(number)),
        "/number",
        "the number must lie between -1.8e308 and 1.8e308");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-31", "1e-999999999", "0e-31", "0e-999999999"})
  void refuseMorePlacesThanAnybodyReads(String number) {
    assertRefused(
        () -> new FixedFloat(new BigDecimal(number)),
        "/number",
        "the number must have at most 30 decimal places");
  }

  @Test
  void refuseWhatIsNoNumber() {
    for (double number :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertRefused(() -> FixedFloat.of(number), "/number", "a number is needed, not " + number);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\uD83D", "\uDE80b"})
  void refuseTextsThatCannotBeKept(String text) {
    assertRefused(
        () -> new FixedText(text),
        new Fault("/text", "the text must not contain U+0000 or half of a surrogate pair"));
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0",
    "1970-01-01T00:00:00.999999999Z, 0",
    "1969-12-31T23:59:59.999999999Z, -1",
    "2026-03-01T09:00:00Z, 1772355600",
    "2038-01-19T03:14:08Z, 2147483648"
  })
  void tellTheTimeInWholeSeconds(Instant now, long seconds) {
    assertThat(new EpochNow().draw(now, ANY)).isEqualTo(new Value.Whole(seconds));
  }

  private static Value drawn(StatelessRule rule) {
    return rule.draw(Instant.EPOCH, ANY);
  }
}
