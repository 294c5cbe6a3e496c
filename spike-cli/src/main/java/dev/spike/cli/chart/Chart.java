package dev.spike.cli.chart;

import dev.spike.cli.chart.Glyphs.Use;
import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Curves above an axis of time, with bars above them where something lasts for a while.
 *
 * @param times the instants of all values
 * @param to when the last value ends
 * @param bars in the order of time; the values within are set off from the others
 */
public record Chart(
    List<Instant> times, Instant to, ZoneId zone, Instant now, List<Bar> bars, Glyphs glyphs) {

  private static final int ROWS = 8;
  private static final int GAP = 2;
  private static final int LONGEST_NUMBER = 10;
  private static final MathContext DIGITS = new MathContext(6);

  public Chart {
    times = List.copyOf(times);
    bars = List.copyOf(bars);
  }

  /** Prints curves below each other, on axes that stand below each other too. */
  public void print(List<Curve> curves, Paper paper) {
    int scale = GAP;
    for (Curve curve : curves) {
      for (double bound : curve.bounds()) {
        scale = Math.max(scale, number(bound).length());
      }
    }
    int offset = scale + GAP;
    TimeAxis axis =
        new TimeAxis(times.get(0), to, zone, Math.max(1, Timeline.width(paper) - offset - 1));
    for (Curve curve : curves) {
      paper.line(paper.styled(Style.HEADING, Cells.fit(curve.title(), offset + axis.cells())));
      print(curve, axis, offset, paper);
      paper.line("");
    }
    boolean same = curves.stream().allMatch(Curve::isSame);
    paper.line(paper.styled(Style.FAINT, legend(axis, same)));
  }

  private void print(Curve curve, TimeAxis axis, int offset, Paper paper) {
    if (!bars.isEmpty()) {
      Strip above = new Strip(offset + axis.cells());
      new Lane("", bars).draw(above, offset, axis, glyphs);
      paper.line(above.on(paper));
    }
    double[] bounds = curve.bounds();
    Dots values = dots(curve.values(), bounds, axis);
    Dots base = dots(curve.isSame() ? List.of() : curve.base(), bounds, axis);
    for (int row = 0; row < ROWS; row++) {
      Strip strip = new Strip(offset + axis.cells());
      scale(strip, row, bounds, offset);
      for (int cell = 0; cell < axis.cells(); cell++) {
        if (!values.isEmpty(row, cell)) {
          strip.put(offset + cell, values.letter(row, cell), style(axis, cell));
        } else if (!base.isEmpty(row, cell)) {
          strip.put(offset + cell, glyphs.sign(Use.POINT), Style.FAINT);
        }
      }
      edges(strip, axis, offset);
      paper.line(strip.on(paper));
    }
    foot(axis, offset, paper);
  }

  private Dots dots(List<OptionalDouble> values, double[] bounds, TimeAxis axis) {
    Dots dots = new Dots(axis.cells(), ROWS, glyphs);
    int before = -1;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isEmpty()) {
        before = -1;
        continue;
      }
      int x = axis.place(times.get(i), axis.cells() * glyphs.across());
      int y = height(values.get(i).getAsDouble(), bounds, dots.height());
      int from = before < 0 ? i : before;
      dots.line(
          axis.place(times.get(from), axis.cells() * glyphs.across()),
          height(values.get(from).getAsDouble(), bounds, dots.height()),
          x,
          y);
      before = i;
    }
    return dots;
  }

  /** How high a value stands; one that is always the same stands in the middle. */
  private static int height(double value, double[] bounds, int dots) {
    double least = bounds[0] / 2;
    double range = bounds[1] / 2 - least;
    return range == 0 ? dots / 2 : (int) Math.round((value / 2 - least) / range * (dots - 1));
  }

  private void scale(Strip strip, int row, double[] bounds, int offset) {
    boolean flat = bounds.length > 0 && bounds[0] == bounds[1];
    boolean labelled = bounds.length > 0 && (flat ? row == ROWS / 2 - 1 : row % (ROWS - 1) == 0);
    if (labelled) {
      String label = number(row == 0 ? bounds[1] : bounds[0]);
      strip.put(offset - GAP - label.length(), label, Style.PLAIN);
    }
    strip.put(offset - 1, glyphs.sign(labelled ? Use.SCALE : Use.NOW), Style.FAINT);
  }

  private Style style(TimeAxis axis, int cell) {
    return bars.stream()
        .filter(bar -> cell >= bar.first(axis) && cell < bar.behind(axis))
        .map(bar -> bar.state().style())
        .findFirst()
        .orElse(Style.PLAIN);
  }

  private void edges(Strip strip, TimeAxis axis, int offset) {
    for (Bar bar : bars) {
      for (Instant edge : new Instant[] {bar.start(), bar.end()}) {
        if (axis.shows(edge)) {
          strip.putBehind(offset + axis.cell(edge), glyphs.sign(Use.EDGE), Style.FAINT);
        }
      }
    }
  }

  private void foot(TimeAxis axis, int offset, Paper paper) {
    Strip line = new Strip(offset + axis.cells());
    axis.draw(line, offset, glyphs);
    line.put(offset - 1, glyphs.sign(Use.CORNER), Style.FAINT);
    if (axis.shows(now)) {
      line.put(offset + axis.cell(now), glyphs.sign(Use.NOW_BELOW), Style.HEADING);
    }
    paper.line(line.on(paper));
    Strip labels = new Strip(offset + axis.cells());
    axis.label(labels, offset);
    paper.line(labels.on(paper));
  }

  private String legend(TimeAxis axis, boolean same) {
    String otherwise = same ? "" : glyphs.sign(Use.POINT).repeat(GAP + 1) + " without the spike   ";
    String present = axis.shows(now) ? glyphs.sign(Use.NOW_BELOW) + " now" : "";
    return (otherwise + present).stripTrailing();
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() <= LONGEST_NUMBER ? plain : String.format(Locale.ROOT, "%.3e", value);
  }
}
