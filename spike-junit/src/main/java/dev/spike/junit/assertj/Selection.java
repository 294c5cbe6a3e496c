package dev.spike.junit.assertj;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses draws of a feed.
 *
 * @param most how many windows are looked at of a spike that recurs
 */
record Selection(Feed feed, Duration every, int most) {

  static final Predicate<Row> CALM = row -> row.spike().isEmpty();
  static final String WITHOUT_SPIKE = " without a spike";

  Selection {
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("draws must lie apart, not by " + every);
    }
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 window is needed, not " + most);
    }
  }

  /** Those at which a spike of a name is at work. */
  Draws during(String spike) {
    return draws(windows(spike), under(spike), " during '" + spike + "'");
  }

  /** Those in a window. */
  Draws in(Window window) {
    return draws(List.of(window), row -> true, "");
  }

  /** The first ones. */
  Draws first(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("at least 1 draw is needed, not " + rows);
    }
    return in(new Window(feed.start(), feed.start().plus(every.multipliedBy(rows))));
  }

  /** Those from the beginning until some time after a spike at which it is not at work. */
  Draws outside(String spike) {
    return draws(around(windows(spike)), under(spike).negate(), outsideOf(spike));
  }

  /** Those from the beginning until some time after all spikes at which none is at work. */
  Draws calm() {
    List<Window> all = feed.spikes().stream().flatMap(spike -> windows(spike).stream()).toList();
    if (all.isEmpty()) {
      throw new NoSuchElementException(
          "there is no spike, so nothing says how far to look; say it by first, or by between");
    }
    return draws(around(all), CALM, WITHOUT_SPIKE);
  }

  static Predicate<Row> under(String spike) {
    return row -> row.spike().equals(Optional.of(spike));
  }

  static String outsideOf(String spike) {
    return " outside '" + spike + "'";
  }

  private Draws draws(List<Window> windows, Predicate<Row> meant, String words) {
    return new Draws(feed, every, windows, meant, words);
  }

  private List<Window> windows(String spike) {
    List<Window> windows = feed.windows(spike).limit(most).toList();
    if (windows.isEmpty()) {
      throw new NoSuchElementException(
          "the spike '" + spike + "' is over before the feed begins at " + feed.start());
    }
    return windows;
  }

  /** From the beginning on, and as long again after the last one as that lasts. */
  private List<Window> around(List<Window> windows) {
    Window last = windows.stream().max(Comparator.comparing(Window::end)).orElseThrow();
    Instant end = last.end().plus(Duration.between(last.start(), last.end()));
    return List.of(new Window(feed.start(), end));
  }
}
