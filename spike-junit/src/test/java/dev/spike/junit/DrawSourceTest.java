package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

@Field("load: float 0.5..1.5 places 2")
class DrawSourceTest {

  @ParameterizedTest
  @DrawSource({"users: range 10..20", "host: text web-01"})
  void handsValuesToParametersInOrder(
      int users, String host, double load, Feed feed, SettableClock clock) {
    assertThat(load).isBetween(0.5, 1.5);
    assertThat(users).isBetween(10, 20);
    assertThat(host).isEqualTo("web-01");
    assertThat(feed.names()).containsExactly("load");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @DrawSource({"users: range 10..20", "host: text web-01"})
  void handsAllToWhomItMayConcern(ArgumentsAccessor all) {
    assertThat(all.getInteger(0)).isBetween(10, 20);
    assertThat(all.getString(1)).isEqualTo("web-01");
    assertThat(all.getDouble(2)).isBetween(0.5, 1.5);
  }

  @ParameterizedTest
  @DrawSource(rows = 3)
  void handsWholeRows(Row row) {
    assertThat(row.index()).isBetween(0L, 2L);
    assertThat(row.getDouble("load")).isBetween(0.5, 1.5);
  }

  @ParameterizedTest
  @DrawSource("users: range 10..20")
  void givesWhatFitsAsItIs(Object users, BigDecimal load) {
    assertThat(load.scale()).isLessThanOrEqualTo(2);
    assertThat(users).isInstanceOf(Long.class);
  }

  @ParameterizedTest
  @DrawSource("load: number 1")
  @Spike(
      from = "0s",
      lasts = "5s",
      faults = {"missing load"})
  void givesNothingWhereNothingIs(Long load, SettableClock clock) {
    assertThat(load).isIn(null, 1L);
  }
}
