package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
  private static final Value[] VALUES = {
    new Value.Text("web-01"), new Value.Whole(7), new Value.Decimal(new BigDecimal("2.50"))
  };

  private final Row row = new Row(5, AT, Optional.of("peak"), List.of("host", "n", "load"), VALUES);

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
  void cannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> row.asMap().put("n", 8L));
  }
}
