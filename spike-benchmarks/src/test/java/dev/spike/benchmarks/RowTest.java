package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowTest {

  @Test
  void reachesBothEndsOfEachRange() {
    assertThat(ends(Row::cpu)).containsExactly(10, 90);
    assertThat(ends(Row::memory)).containsExactly(0, 16_384);
    assertThat(ends(Row::latency)).containsExactly(1, 2_000);
    assertThat(ends(Row::errors)).containsExactly(0, 99);
    assertThat(ends(Row::load)).containsExactly(0, 800);
    assertThat(ends(Row::temperature)).containsExactly(15_000, 85_000);
  }

  @Test
  void countsDownToItsLimitAndReturnsToItsStart() {
    assertThat(LongStream.of(0, 1, 33_330, 33_331, 33_332).map(Row::free))
        .containsExactly(100_000L, 99_997L, 10L, 100_000L, 99_997L);
  }

  private static int[] ends(LongToIntFunction field) {
    var seen = LongStream.range(0, 2_000_000).mapToInt(field).summaryStatistics();
    return new int[] {seen.getMin(), seen.getMax()};
  }
}
