package dev.spike.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTest {

  private static final Advance BEGUN = advance(0, 10_000_000, 100);
  private static final Advance HALFWAY = advance(4_812_032, 10_000_000, 1_500);
  private static final Advance DONE = advance(10_000_000, 10_000_000, 3_200);

  @Test
  void isABarOnATerminal() {
    assertThat(BEGUN.bar(80))
        .isEqualTo("[------------------------------]   0%  0 of 10,000,000 rows");
    assertThat(HALFWAY.bar(80))
        .isEqualTo(
            "[#########-----------]  48%  4,812,032 of 10,000,000 rows  3,208,021/s  2s left");
    assertThat(HALFWAY.bar(120))
        .isEqualTo(
            "[##############----------------]  48%  4,812,032 of 10,000,000 rows"
                + "  3,208,021/s  2s left");
    assertThat(DONE.bar(80))
        .isEqualTo(
            "[############################] 100%  10,000,000 of 10,000,000 rows  3,125,000/s");
  }

  @Test
  void isNoBarWhereThereIsNoRoom() {
    assertThat(HALFWAY.bar(55)).isEqualTo("48%  4,812,032 of 10,000,000 rows  3,208,021/s  2s le…");
    assertThat(HALFWAY.bar(20)).isEqualTo("48%  4,812,032 of …");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 20, 60, 79, 80, 140})
  void neverFillsTheLine(int columns) {
    assertThat(HALFWAY.bar(columns).length()).isLessThan(columns);
  }

  @Test
  void isALineElsewhere() {
    assertThat(BEGUN.line()).isEqualTo("0 of 10,000,000 rows (0%)");
    assertThat(HALFWAY.line())
        .isEqualTo("4,812,032 of 10,000,000 rows (48%), 3,208,021/s, 2s left");
    assertThat(DONE.line()).isEqualTo("10,000,000 of 10,000,000 rows (100%), 3,125,000/s");
  }

  @Test
  void sumsUp() {
    assertThat(DONE.sum()).isEqualTo("10,000,000 rows in 3.2 s (3,125,000/s)");
    assertThat(advance(0, 0, 0).sum()).isEqualTo("0 rows in 0.0 s");
    assertThat(advance(0, 0, 0).line()).isEqualTo("0 of 0 rows (100%)");
    assertThat(HALFWAY.part()).isEqualTo("4,812,032 of 10,000,000 rows");
  }

  @Test
  void countsBytesAndRows() {
    Advance loading = loading(43_123_456, 127_000_000, 1_234_567, 5_000);

    assertThat(loading.bar(90))
        .isEqualTo(
            "[#########-------------------]  33%  43.1 of 127.0 MB, 1,234,567 rows  8.6 MB/s  10s left");
    assertThat(loading.line())
        .isEqualTo("43.1 of 127.0 MB, 1,234,567 rows (33%), 8.6 MB/s, 10s left");
    assertThat(loading(12, 999, 1, 1_000).part()).isEqualTo("12 of 999 B, 1 row");
    assertThat(loading(1_500, 1_500, 40, 500).sum())
        .isEqualTo("1.5 kB, 40 rows in 0.5 s (3.0 kB/s)");
  }

  private static Advance loading(long done, long total, long rows, long millis) {
    return new Advance(Measure.bytes(rows), done, total, Duration.ofMillis(millis));
  }

  private static Advance advance(long done, long total, long millis) {
    return new Advance(Measure.counted("rows"), done, total, Duration.ofMillis(millis));
  }
}
