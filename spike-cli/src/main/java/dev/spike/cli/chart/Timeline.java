package dev.spike.cli.chart;

import dev.spike.cli.chart.Glyphs.Use;
import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lanes of bars below one axis of time.
 *
 * @param now what is marked, if it lies on the axis
 */
public record Timeline(Instant from, Instant to, ZoneId zone, Instant now, Glyphs glyphs) {

  private static final int USUAL_WIDTH = 80;
  private static final int SHARE_OF_NAMES = 4;
  private static final int GAP = 2;

  /** How wide a picture is. */
  static int width(Paper paper) {
    return paper.columns().orElse(USUAL_WIDTH);
  }

  /** Prints the lanes. */
  public void print(List<Lane> lanes, Paper paper) {
    int width = width(paper);
    int longest = lanes.stream().mapToInt(lane -> Cells.width(lane.name())).max().orElse(0);
    int names = Math.min(longest, width / SHARE_OF_NAMES);
    TimeAxis axis = new TimeAxis(from, to, zone, width - names - GAP);
    Strip labels = new Strip(width);
    axis.label(labels, names + GAP);
    paper.line(labels.on(paper));
    paper.line(line(axis, names + GAP).on(paper));
    for (Lane lane : lanes) {
      paper.line(lane(lane, names, axis).on(paper));
    }
    paper.line("");
    paper.line(paper.styled(Style.FAINT, legend(lanes)));
  }

  private Strip line(TimeAxis axis, int offset) {
    Strip line = new Strip(offset + axis.cells());
    axis.draw(line, offset, glyphs);
    if (axis.shows(now)) {
      line.put(offset + axis.cell(now), glyphs.sign(Use.NOW_ABOVE), Style.HEADING);
    }
    return line;
  }

  private Strip lane(Lane lane, int names, TimeAxis axis) {
    int offset = names + GAP;
    Strip strip = new Strip(offset + axis.cells());
    strip.put(0, Cells.fit(lane.name(), names), Style.HEADING);
    lane.draw(strip, offset, axis, glyphs);
    if (axis.shows(now)) {
      strip.putBehind(offset + axis.cell(now), glyphs.sign(Use.NOW), Style.HEADING);
    }
    for (TimeAxis.Tick tick : axis.ticks()) {
      strip.putBehind(offset + tick.cell(), glyphs.sign(Use.POINT), Style.FAINT);
    }
    return strip;
  }

  private String legend(List<Lane> lanes) {
    List<Bar.State> states =
        lanes.stream().flatMap(lane -> lane.bars().stream()).map(Bar::state).distinct().toList();
    String bars =
        Arrays.stream(Bar.State.values())
            .filter(states::contains)
            .map(state -> state.legend(glyphs) + "   ")
            .collect(Collectors.joining());
    boolean shown = !now.isBefore(from) && now.isBefore(to);
    return (bars + (shown ? glyphs.sign(Use.NOW) + " now" : "")).stripTrailing();
  }
}
