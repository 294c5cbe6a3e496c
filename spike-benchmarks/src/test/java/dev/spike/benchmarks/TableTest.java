package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  private final Table table = new Table();

  @Test
  void showsTheMedianAndItsWorthBesideTheOthers() {
    measured(Rival.HAND_LOOP, 9_000_000, 12_000_000, 10_000_000);
    measured(Rival.DATAFAKER, 1_000_000, 520_000);
    assertThat(table.markdown().lines().skip(2))
        .containsExactly(
            "| CSV | hand-written loop, four digits at a time | 5.00 M | 10.00 M | 9.00 M to 12.00 M"
                + " | 0.00 | 13.16 | 1.00 |",
            "| CSV | Datafaker, at its fastest | 0.38 M | 0.76 M | 0.52 M to 1.00 M"
                + " | 0.00 | 1.00 | 0.08 |");
  }

  @Test
  void leavesOpenWhatWasNotMeasured() {
    measured(Rival.HAND_LOOP, 10_000_000);
    assertThat(table.markdown()).contains("| 0.00 | – | 1.00 |");
  }

  private void measured(Rival rival, double... speeds) {
    for (double speed : speeds) {
      table.add(new Measurement(new Measurement.Entry(Format.CSV, rival), speed / 2, speed, 0.001));
    }
  }
}
