package dev.spike.cli.progress;

import dev.spike.cli.console.Cells;
import dev.spike.cli.time.Lengths;
import java.time.Duration;
import java.util.Locale;

/** How far a long work has come. */
public record Advance(Measure measure, long done, long total, Duration elapsed) {

  private static final int SHORTEST_BAR = 8;
  private static final int LONGEST_BAR = 30;
  private static final int PERCENT = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  /** One line for a terminal that is so many cells wide. */
  String bar(int columns) {
    String text =
        grouped(" %3d%%  ", percent()) + part() + (done == 0 ? "" : "  " + pace() + left("  "));
    int room = Math.min(LONGEST_BAR, columns - text.length() - "[]".length() - 1);
    if (room < SHORTEST_BAR) {
      return Cells.fit(text.strip(), columns - 1);
    }
    int full = (int) (room * share());
    return "[" + "#".repeat(full) + "-".repeat(room - full) + "]" + text;
  }

  /** One line for a log. */
  String line() {
    return part() + grouped(" (%d%%)", percent()) + (done == 0 ? "" : ", " + pace() + left(", "));
  }

  /** How much is done. */
  public String part() {
    return measure.part(done, total);
  }

  /** What came of it in the end. */
  public String sum() {
    return grouped("%s in %.1f s", measure.amount(done), seconds())
        + (done == 0 ? "" : " (" + pace() + ")");
  }

  private static String grouped(String format, Object... parts) {
    return String.format(Locale.ROOT, format, parts);
  }

  private double share() {
    return total == 0 ? 1 : (double) done / total;
  }

  private int percent() {
    return (int) (PERCENT * share());
  }

  private double seconds() {
    return elapsed.toNanos() / NANOS_PER_SECOND;
  }

  private String pace() {
    return measure.pace(Math.round(done / Math.max(seconds(), 1 / NANOS_PER_SECOND)));
  }

  private String left(String before) {
    return done == total ? "" : before + Lengths.write(rest()) + " left";
  }

  private Duration rest() {
    return Duration.ofSeconds((long) Math.ceil((total - done) * seconds() / done));
  }
}
