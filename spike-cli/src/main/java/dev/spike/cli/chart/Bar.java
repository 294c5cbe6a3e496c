package dev.spike.cli.chart;

import dev.spike.cli.chart.Glyphs.Use;
import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Style;
import java.time.Instant;

/** A stretch of time that has a name, and is over, runs now, or is to come. */
public record Bar(Instant start, Instant end, String name, State state) {

  /** What a bar is at present. */
  public enum State {
    /** It runs now. */
    RUNNING(Use.RUNNING, Style.ACTIVE, "runs now"),
    /** It is to come. */
    COMING(Use.COMING, Style.COMING, "is to come"),
    /** It is over. */
    OVER(Use.OVER, Style.FAINT, "is over");

    private final Use fill;
    private final Style style;
    private final String meaning;

    State(Use fill, Style style, String meaning) {
      this.fill = fill;
      this.style = style;
      this.meaning = meaning;
    }

    Style style() {
      return style;
    }

    String legend(Glyphs glyphs) {
      return glyphs.sign(fill).repeat(2) + " " + meaning;
    }
  }

  /** The first of its cells. */
  int first(TimeAxis axis) {
    return Math.max(0, Math.min(axis.cell(start), axis.cells() - 1));
  }

  /** The cell behind its last one; it has one at least. */
  int behind(TimeAxis axis) {
    int last = axis.cell(end.minusNanos(1));
    return Math.max(first(axis), Math.min(last, axis.cells() - 1)) + 1;
  }

  /** Draws it; its name stands within, as far as there is room. */
  void draw(Strip strip, int offset, TimeAxis axis, Glyphs glyphs) {
    int from = offset + first(axis);
    int cells = behind(axis) - first(axis);
    strip.put(from, glyphs.sign(state.fill).repeat(cells), state.style);
    if (cells > 1) {
      boolean begun = start.isBefore(axis.from());
      boolean goesOn = end.isAfter(axis.to());
      strip.put(from, glyphs.sign(begun ? Use.FROM_BEFORE : Use.OPENING), state.style);
      String close = glyphs.sign(goesOn ? Use.BEYOND : Use.CLOSING);
      strip.put(from + cells - 1, close, state.style);
    }
    if (holdsName(axis)) {
      int indent = (cells - Cells.width(name) - 2) / 2;
      strip.put(from + indent, " " + name + " ", state.style);
    }
  }

  /** Whether its name has room within it, with some of it left at both sides. */
  boolean holdsName(TimeAxis axis) {
    return behind(axis) - first(axis) >= Cells.width(name) + 4;
  }
}
