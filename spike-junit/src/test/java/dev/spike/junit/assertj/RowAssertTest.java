package dev.spike.junit.assertj;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RowAssertTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Feed feed =
      Feed.builder()
          .fields("cpu: number 50", "mem: number 10", "host: text web-01")
          .spike("peak", START.plusSeconds(1), Duration.ofSeconds(1), "cpu: number 97")
          .faults("peak", "missing mem")
          .spike("gap", START.plusSeconds(2), Duration.ofSeconds(1))
          .faults("gap", "null cpu")
          .build();
  private final Row calm = feed.at(START);
  private final Row high = feed.at(START.plusSeconds(1));
  private final Row nothing = feed.at(START.plusSeconds(2));

  private static void assertFails(ThrowingCallable claim, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(claim).withMessage(message);
  }

  @Test
  void isUnderASpike() {
    assertThat(high).isUnder("peak");
    assertFails(
        () -> assertThat(calm).isUnder("peak"),
        "Expecting the draw at 2026-01-01T00:00:00Z to be under 'peak' but no spike was at work");
    assertFails(
        () -> assertThat(high).isUnder("gap"),
        "Expecting the draw at 2026-01-01T00:00:01Z to be under 'gap' but 'peak' was");
  }

  @Test
  void isCalm() {
    assertThat(calm).isCalm();
    assertFails(
        () -> assertThat(high).isCalm(),
        "Expecting the draw at 2026-01-01T00:00:01Z to be without a spike but 'peak' was at work");
  }

  @Test
  void isAtAnInstant() {
    assertThat(calm).isAt(START);
    assertFails(
        () -> assertThat(high).isAt(START),
        "Expecting the draw to be at 2026-01-01T00:00:00Z but it is at 2026-01-01T00:00:01Z");
  }

  @Test
  void hasAValue() {
    assertThat(calm).has("cpu").has("mem").has("host");
    assertFails(
        () -> assertThat(high).has("mem"),
        "Expecting mem to have a value at 2026-01-01T00:00:01Z but it was missing");
    assertFails(
        () -> assertThat(nothing).has("cpu"),
        "Expecting cpu to have a value at 2026-01-01T00:00:02Z but it was null");
  }

  @Test
  void hasThisValue() {
    assertThat(calm).has("cpu", 50).has("cpu", 50.0).has("host", "web-01");
    assertFails(
        () -> assertThat(calm).has("cpu", 97),
        "Expecting cpu to be 97 at 2026-01-01T00:00:00Z but it was 50");
    assertThatThrownBy(() -> assertThat(calm).has("cpu", "50"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cpu has numbers, such as 50, and '50' is a text; write it without quotes");
    assertFails(
        () -> assertThat(high).has("mem", 10),
        "Expecting mem to be 10 at 2026-01-01T00:00:01Z but it was missing");
  }

  @Test
  void lacksAField() {
    assertThat(high).lacks("mem");
    assertFails(
        () -> assertThat(nothing).lacks("cpu"),
        "Expecting cpu to be missing at 2026-01-01T00:00:02Z but it was null");
    assertFails(
        () -> assertThat(calm).lacks("cpu"),
        "Expecting cpu to be missing at 2026-01-01T00:00:00Z but it was 50");
  }

  @Test
  void hasNull() {
    assertThat(nothing).hasNull("cpu");
    assertFails(
        () -> assertThat(high).hasNull("mem"),
        "Expecting mem to be null at 2026-01-01T00:00:01Z but it was missing");
  }

  @Test
  void namesTheFieldsThatThereAre() {
    assertThatThrownBy(() -> assertThat(calm).lacks("cpo"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no field 'cpo', only [cpu, mem, host]");
  }

  @Test
  void refusesNoDrawAtAll() {
    assertThatThrownBy(() -> assertThat((Row) null).isCalm())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting actual not to be null");
  }
}
