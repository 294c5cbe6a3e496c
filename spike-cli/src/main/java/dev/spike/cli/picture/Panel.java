package dev.spike.cli.picture;

import dev.spike.cli.chart.TimeAxis;
import java.util.List;

/**
 * One field: what it is called, its own axis, and its line.
 *
 * @param number the how many-th it is
 * @param top where the panel begins
 * @param bottom where it ends
 */
record Panel(Trace trace, int number, double top, double bottom) {

  private static final double CAPTION = 34;
  private static final double BASE_OF_CAPTION = 24;
  private static final double BEYOND = 6;
  private static final double GAP = 8;
  private static final double HALF_LETTER = 4;
  private static final int LONGEST_NAME = 48;
  private static final int ROOM = 120;

  void draw(Markup svg, TimeAxis axis) {
    Scale scale = trace.scale();
    String name = Markup.fit(trace.name(), LONGEST_NAME);
    svg.line("<g>");
    svg.line(
        "<text x='%s' y='%s'><tspan class='field'>%s</tspan>"
            + "<tspan class='rule' dx='10'>%s</tspan></text>",
        Picture.LEFT, top + BASE_OF_CAPTION, name, Markup.fit(trace.rule(), ROOM - name.length()));
    for (TimeAxis.Tick tick : axis.ticks()) {
      double x = Picture.x(axis, tick.at());
      svg.line("<path class='grid' d='M%s %sV%s'/>", x, top + CAPTION, bottom);
    }
    for (double tick : scale.ticks()) {
      double y = y(scale, tick);
      svg.line("<path class='grid' d='M%s %sH%s'/>", Picture.LEFT, y, Picture.RIGHT);
      svg.line(
          "<text class='tick' x='%s' y='%s' text-anchor='end'>%s</text>",
          Picture.LEFT - GAP, y + HALF_LETTER, scale.label(tick));
    }
    line(svg, scale);
    svg.line("<path class='base' d='M%s %sH%s'/>", Picture.LEFT, bottom, Picture.RIGHT);
    svg.line("</g>");
  }

  /** The line begins and ends out of sight, so that what lies below it can be filled. */
  private void line(Markup svg, Scale scale) {
    double height = bottom - top - CAPTION + 2;
    svg.line(
        "<clipPath id='clip-%s'><rect x='%s' y='%s' width='%s' height='%s'/></clipPath>",
        number, Picture.LEFT, top + CAPTION - 1, Picture.RIGHT - Picture.LEFT, height);
    List<Trace.Point> points = trace.points();
    StringBuilder path = new StringBuilder();
    path.append('M').append(Markup.number(Picture.LEFT - BEYOND));
    path.append(' ').append(Markup.number(bottom + BEYOND));
    path.append('V').append(Markup.number(y(scale, points.get(0).value())));
    for (Trace.Point point : points) {
      double x = Picture.LEFT + point.at() * (Picture.RIGHT - Picture.LEFT);
      path.append('L').append(Markup.number(x));
      path.append(' ').append(Markup.number(y(scale, point.value())));
    }
    path.append('H').append(Markup.number(Picture.RIGHT + BEYOND));
    path.append('V').append(Markup.number(bottom + BEYOND));
    svg.line(
        "<path class='line ink-%s' clip-path='url(#clip-%s)' d='%s'/>",
        number % Looks.INKS, number, path);
  }

  private double y(Scale scale, double value) {
    return bottom - scale.share(value) * (bottom - top - CAPTION);
  }
}
