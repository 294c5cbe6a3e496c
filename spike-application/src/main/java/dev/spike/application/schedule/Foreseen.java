package dev.spike.application.schedule;

import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.Window;
import java.util.List;

/** What terms mean of which no spike is made yet: a series, and its next windows. */
public record Foreseen(Series series, List<Window> upcoming) {

  public Foreseen {
    upcoming = List.copyOf(upcoming);
  }
}
