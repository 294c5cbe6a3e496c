package dev.spike.benchmarks.serving;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Polls per second of all rivals, in rounds in which each has its turn. */
final class Speed implements Part.Trial {

  private final Bench bench;

  Speed(Bench bench) {
    this.bench = bench;
  }

  @Override
  public void run(PrintStream out) {
    List<Turn> turns = turns();
    SpeedTable table = new SpeedTable(turns);
    out.printf(
        Locale.ROOT,
        "### Speed%n%n%d connections from one driver, %d rounds of %d s after as long a warm-up:"
            + " medians, and ratios as medians over the rounds. All run with %s.%n%n",
        Bench.CONNECTIONS,
        bench.wishes().rounds(),
        bench.wishes().round().toSeconds(),
        String.join(" ", Bench.OPTIONS));
    out.println(table.markdown());
    table.bars().forEach(out::println);
  }

  private List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    try (Rivals rivals = new Rivals(bench)) {
      for (Rival rival : rivals.all()) {
        bench.progress("warm-up, %s", rival.take(bench.wishes().round()));
      }
      for (int round = 1; round <= bench.wishes().rounds(); round++) {
        for (Rival rival : rivals.all()) {
          Turn turn = rival.take(bench.wishes().round());
          bench.progress("round %d, %s", round, turn);
          turns.add(turn);
        }
      }
    }
    return turns;
  }
}
