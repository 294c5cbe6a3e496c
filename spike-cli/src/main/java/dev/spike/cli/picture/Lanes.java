package dev.spike.cli.picture;

import dev.spike.cli.chart.TimeAxis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The bands of a picture: those of one name in a lane above all panels, and shaded below it. */
final class Lanes {

  private static final double LANE = 26;
  private static final double BASELINE = 12;
  private static final double BELOW_NAME = 17;
  private static final double BAR = 5;
  private static final double LETTER = 7;
  private static final double THINNEST = 1.5;
  private static final int LONGEST_NAME = 40;
  private static final int MOST_TOLD = 50;

  private final Map<String, List<Band>> byName = new LinkedHashMap<>();
  private final TimeAxis axis;
  private final Function<Instant, String> moment;

  Lanes(List<Band> bands, TimeAxis axis, Function<Instant, String> moment) {
    bands.forEach(band -> byName.computeIfAbsent(band.name(), name -> new ArrayList<>()).add(band));
    this.axis = axis;
    this.moment = moment;
  }

  double height() {
    return byName.size() * LANE;
  }

  void draw(Markup svg, double top, double bottom) {
    int lane = 0;
    for (Map.Entry<String, List<Band>> named : byName.entrySet()) {
      double y = top + lane * LANE;
      int shade = lane % Looks.SHADES;
      svg.line("<g class='spike shade-%s'>", shade);
      for (Band band : named.getValue()) {
        double width = Math.max(THINNEST, right(band) - left(band));
        svg.line("<g>");
        svg.line("<title>%s</title>", inWords(band));
        svg.line(
            "<rect class='band' x='%s' y='%s' width='%s' height='%s'/>",
            left(band), y + BELOW_NAME, width, bottom - y - BELOW_NAME);
        svg.line(
            "<rect class='bar' x='%s' y='%s' width='%s' height='%s' rx='%s'/>",
            left(band), y + BELOW_NAME, width, BAR, Math.min(width, BAR) / 2);
        svg.line("</g>");
      }
      name(svg, Markup.fit(named.getKey(), LONGEST_NAME), named.getValue().get(0), y);
      svg.line("</g>");
      lane++;
    }
  }

  /** The name stands once, above the first bar. */
  private void name(Markup svg, String name, Band first, double y) {
    double needed = name.codePointCount(0, name.length()) * LETTER;
    boolean fits = left(first) + needed <= Picture.RIGHT;
    svg.line(
        "<text class='name' x='%s' y='%s' text-anchor='%s'>%s</text>",
        fits ? left(first) : Picture.RIGHT, y + BASELINE, fits ? "start" : "end", name);
  }

  private double left(Band band) {
    return Picture.x(axis, band.from());
  }

  private double right(Band band) {
    return Picture.x(axis, band.to());
  }

  private String inWords(Band band) {
    return band.name() + ", " + moment.apply(band.from()) + " to " + moment.apply(band.to());
  }

  /** All bands in sentences; of very many, the first. */
  String inWords() {
    StringBuilder words = new StringBuilder();
    byName.forEach(
        (name, bands) -> {
          words.append(" Spike ");
          bands.stream().limit(MOST_TOLD).forEach(band -> words.append(inWords(band)).append("; "));
          words.setLength(words.length() - 2);
          words.append(bands.size() > MOST_TOLD ? " and so on." : ".");
        });
    return words.toString();
  }
}
