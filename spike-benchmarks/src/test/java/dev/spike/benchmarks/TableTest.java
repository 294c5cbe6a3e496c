package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  private final Table table = new Table();

  @Test
  void showsTheMedianAndItsWorthBesideTheOthers() {
    measured(Rival.HAND_LOOP, 9_000_000, 12_000_000, 10_000_000);
    measured(Rival.DATAFAKER, 1_000_000, 500_000);
    assertThat(table.markdown().lines().skip(2))
        .containsExactly(
            "| CSV | hand-written loop, four digits at a time | 10.00 M | 9.00 M to 12.00 M | 0.00"
                + " | 13.33 | 1.00 |",
            "| CSV | Datafaker, at its fastest | 0.75 M | 0.50 M to 1.00 M | 0.00 | 1.00 | 0.08"
                + " |");
  }

  @Test
  void leavesOpenWhatWasNotMeasured() {
    measured(Rival.HAND_LOOP, 10_000_000);
    assertThat(table.markdown()).contains("| 0.00 | – | 1.00 |");
  }

  private void measured(Rival rival, double... speeds) {
    for (double speed : speeds) {
      table.add(new Measurement(new Measurement.Entry(Format.CSV, rival), speed, 0.001));
    }
  }
}
