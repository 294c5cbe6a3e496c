package dev.spike.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

  @Test
  void keepsAllNumbersThatHaveRoom() {
    Trace trace = new Trace("n", "", 4);
    for (int value : new int[] {3, 1, 4, 1}) {
      trace.add(value);
    }

    assertThat(trace.points())
        .containsExactly(
            new Trace.Point(0, 3),
            new Trace.Point(0.25, 1),
            new Trace.Point(0.5, 4),
            new Trace.Point(0.75, 1));
  }

  @Test
  void losesNoPeakOfVeryMany() {
    int count = 1_000_003;
    Trace trace = new Trace("n", "", count);
    for (int i = 0; i < count; i++) {
      trace.add(i == 123_456 ? 99 : i == 123_457 ? -99 : i % 7);
    }

    assertThat(trace.points())
        .hasSizeLessThanOrEqualTo(2 * Trace.STRETCHES)
        .contains(new Trace.Point(123_456.0 / count, 99), new Trace.Point(123_457.0 / count, -99))
        .isSortedAccordingTo((one, other) -> Double.compare(one.at(), other.at()));
  }
}
