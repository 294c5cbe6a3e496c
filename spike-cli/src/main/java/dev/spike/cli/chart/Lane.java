package dev.spike.cli.chart;

import dev.spike.cli.console.Cells;
import java.util.List;

/** A line of bars that do not overlap, under one name. */
public record Lane(String name, List<Bar> bars) {

  public Lane {
    bars = List.copyOf(bars);
  }

  /** Draws the bars, and the names that have no room in them beside them. */
  void draw(Strip strip, int offset, TimeAxis axis, Glyphs glyphs) {
    bars.forEach(bar -> bar.draw(strip, offset, axis, glyphs));
    bars.stream()
        .filter(bar -> !bar.holdsName(axis))
        .forEach(bar -> nameBeside(bar, strip, offset, axis));
  }

  private static void nameBeside(Bar bar, Strip strip, int offset, TimeAxis axis) {
    int width = Cells.width(bar.name());
    int right = offset + bar.behind(axis);
    int left = offset + bar.first(axis) - width - 1;
    if (strip.isFree(right, Math.min(right + width + 2, offset + axis.cells()))
        && right + width + 1 <= offset + axis.cells()) {
      strip.put(right, " " + bar.name() + " ", bar.state().style());
    } else if (left >= offset && strip.isFree(Math.max(offset, left - 1), left + width + 1)) {
      strip.put(left - 1, " " + bar.name() + " ", bar.state().style());
    }
  }
}
