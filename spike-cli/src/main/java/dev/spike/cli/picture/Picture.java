package dev.spike.cli.picture;

import dev.spike.cli.chart.TimeAxis;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A panel for each field below each other, on one axis of time, with bands behind them. The same
 * picture is always written by the same bytes.
 *
 * @param every how far the draws lie apart, in words
 */
public record Picture(
    String title,
    Instant from,
    Instant to,
    ZoneId zone,
    String every,
    List<Trace> traces,
    List<Band> bands) {

  /** The measures of a picture, in pixels. */
  private static final int WIDTH = 960;

  static final double LEFT = 64;
  static final double RIGHT = 936;
  private static final double HEAD = 74;
  private static final double PANEL = 148;
  private static final double FOOT = 44;
  private static final double BELOW_AXIS = 20;
  private static final int CELL = 8;
  private static final double LETTER = 7;
  private static final int LONGEST_TITLE = 60;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter EXACTLY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

  public Picture {
    traces = List.copyOf(traces);
    bands = List.copyOf(bands);
  }

  /** The picture as a file. */
  public String svg() {
    Lanes lanes = new Lanes(bands, axis(), this::moment);
    double top = HEAD + lanes.height();
    double bottom = top + traces.size() * PANEL;
    Markup svg = new Markup();
    svg.line(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$s %2$s' width='%1$s' height='%2$s'"
            + " role='img' aria-labelledby='title desc'>",
        (double) WIDTH, bottom + FOOT);
    svg.line("<title id='title'>%s</title>", title);
    svg.line("<desc id='desc'>%s</desc>", description(lanes));
    svg.line(Looks.STYLE);
    svg.line("<rect class='paper' width='100%%' height='100%%' rx='8'/>", "");
    svg.line("<text class='title' x='24' y='36'>%s</text>", Markup.fit(title, LONGEST_TITLE));
    svg.line("<text class='faint' x='24' y='56'>%s</text>", span());
    lanes.draw(svg, HEAD, bottom);
    for (int i = 0; i < traces.size(); i++) {
      new Panel(traces.get(i), i, top + i * PANEL, top + (i + 1) * PANEL).draw(svg, axis());
    }
    label(svg, bottom);
    return svg.line("</svg>").toString();
  }

  private TimeAxis axis() {
    return new TimeAxis(from, to, zone, (int) (RIGHT - LEFT) / CELL);
  }

  /** Where on the picture an instant is that lies on the axis. */
  static double x(TimeAxis axis, Instant instant) {
    return LEFT + axis.share(instant) * (RIGHT - LEFT);
  }

  private void label(Markup svg, double bottom) {
    double free = 0;
    for (TimeAxis.Tick tick : axis().ticks()) {
      double x = x(axis(), tick.at());
      double half = tick.label().length() * LETTER / 2;
      if (x - half >= free && x + half <= WIDTH) {
        svg.line(
            "<text class='tick' x='%s' y='%s' text-anchor='middle'>%s</text>",
            x, bottom + BELOW_AXIS, tick.label());
        free = x + half + CELL;
      }
    }
  }

  private String moment(Instant instant) {
    boolean onTheMinute = instant.getEpochSecond() % 60 == 0;
    return (onTheMinute ? MOMENT : EXACTLY).format(instant.atZone(zone));
  }

  private String span() {
    return "%s to %s, %s · a draw every %s".formatted(moment(from), moment(to), zone, every);
  }

  private String description(Lanes lanes) {
    List<String> fields = traces.stream().map(trace -> trace.name() + ": " + trace.rule()).toList();
    return span() + ". " + String.join("; ", fields) + "." + lanes.inWords();
  }
}
