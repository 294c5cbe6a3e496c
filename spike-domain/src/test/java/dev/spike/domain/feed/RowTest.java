package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
  private static final Feed FEED =
      Feed.builder()
          .fields("host: text web-01", "n: range 7..7", "load: float 2.5..2.5 places 2")
          .spike("peak", AT, Duration.ofSeconds(1))
          .series(AT.minusSeconds(5), Duration.ofSeconds(1))
          .build();

  private final Row row =
      FEED.between(AT.minusSeconds(5), AT.plusSeconds(1), Duration.ofSeconds(1)).stream()
          .skip(5)
          .findFirst()
          .orElseThrow();

  @Test
  void tellsWhenAndUnderWhatItWasDrawn() {
    assertThat(row.index()).isEqualTo(5);
    assertThat(row.at()).isEqualTo(AT);
    assertThat(row.spike()).contains("peak");
    assertThat(row).hasToString("2026-03-01T09:00:00Z {host=web-01, n=7, load=2.50} under 'peak'");
  }

  @Test
  void givesItsValuesByName() {
    assertThat(row.value("host")).isEqualTo(new Value.Text("web-01"));
    assertThat(row.getText("n")).isEqualTo("7");
    assertThat(row.getLong("n")).isEqualTo(7);
    assertThat(row.getDouble("n")).isEqualTo(7);
    assertThat(row.getDouble("load")).isEqualTo(2.5);
    assertThat(row.getDecimal("load")).isEqualTo(new BigDecimal("2.50"));
    assertThat(row.asMap().keySet()).containsExactly("host", "n", "load");
  }

  @Test
  void losesNoFraction() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> row.getLong("load"));
  }

  @Test
  void staysAsItIsWhenTheFeedMovesOn() {
    Feed feed = Feed.of("n: increment from 1 by 1", "big: increment from 1e30 by 1");
    Row first = feed.next();
    feed.stream().skip(1_000).findFirst().orElseThrow();

    assertThat(first.getLong("n")).isEqualTo(1);
    assertThat(first.getDecimal("big")).isEqualByComparingTo("1e30");
  }

  @Test
  void cannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> row.asMap().put("n", 8L));
  }
}
