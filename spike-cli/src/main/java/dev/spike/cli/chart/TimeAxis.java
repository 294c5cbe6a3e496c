package dev.spike.cli.chart;

import dev.spike.cli.console.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time laid over the cells of a line.
 *
 * @param from the instant with which the first cell begins
 * @param to the instant with which the last one ends
 * @param zone by whose clocks the ticks are set
 */
public record TimeAxis(Instant from, Instant to, ZoneId zone, int cells) {

  private static final int GAP = 1;

  /** How far a label may stand out to the left, where nothing else is. */
  private static final int INDENT = 2;

  private static final double NANOS = 1e9;

  /** A place on the axis and what stands there. */
  public record Tick(int cell, Instant at, String label) {}

  /** How far along an instant lies, where the axis is one long; what lies off it, at its end. */
  public double share(Instant instant) {
    return Math.max(0, Math.min(1, seconds(from, instant) / seconds(from, to)));
  }

  /** How far along an instant lies, where there are so many units altogether. */
  int place(Instant instant, int units) {
    double share = seconds(from, instant) / seconds(from, to);
    return (int) Math.floor(Math.max(-1, Math.min(2, share)) * units);
  }

  /** The cell within which an instant lies; there are none before the first or behind the last. */
  int cell(Instant instant) {
    return place(instant, cells);
  }

  /** Whether an instant lies on the axis. */
  boolean shows(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  private static double seconds(Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    return length.getSeconds() + length.getNano() / NANOS;
  }

  /** The ticks, as close to each other as their labels allow. */
  public List<Tick> ticks() {
    double perCell = seconds(from, to) / cells;
    Step step =
        Step.ALL.stream()
            .filter(each -> each.seconds() / perCell >= each.width() + GAP)
            .findFirst()
            .orElse(Step.ALL.get(Step.ALL.size() - 1));
    List<Tick> ticks = new ArrayList<>();
    LocalDateTime end = LocalDateTime.ofInstant(to, zone).plusDays(1);
    LocalDateTime tick = step.floor(LocalDateTime.ofInstant(from, zone));
    while (tick.isBefore(end)) {
      Instant instant = tick.atZone(zone).toInstant();
      if (shows(instant) && !zone.getRules().getValidOffsets(tick).isEmpty()) {
        ticks.add(new Tick(cell(instant), instant, step.label(tick)));
      }
      tick = step.next(tick);
    }
    return ticks;
  }

  /** Writes the labels of the ticks, each as near to its tick as there is room. */
  void label(Strip strip, int offset) {
    int free = -INDENT;
    for (Tick tick : ticks()) {
      int length = tick.label().length();
      int start = Math.max(-INDENT, Math.min(tick.cell() - length / 2, cells - length));
      if (start >= free) {
        strip.put(offset + start, tick.label(), Style.FAINT);
        free = start + length + 1;
      }
    }
  }

  /** Draws the line itself, with a sign at each tick. */
  void draw(Strip strip, int offset, Glyphs glyphs) {
    strip.put(offset, glyphs.sign(Glyphs.Use.AXIS).repeat(cells), Style.FAINT);
    for (Tick tick : ticks()) {
      strip.put(offset + tick.cell(), glyphs.sign(Glyphs.Use.TICK), Style.FAINT);
    }
  }
}
