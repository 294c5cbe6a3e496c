package dev.spike.junit.assertj;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The draws that are looked at: those of a feed from its beginning on that fall into some windows
 * and that are meant.
 *
 * @param windows in the order of time
 * @param words how they are called in a sentence, after a space, or nothing
 */
record Draws(Feed feed, Duration every, List<Window> windows, Predicate<Row> meant, String words) {

  /** So many take seconds, and more of them would seem to stand still. */
  private static final long MOST = 10_000_000;

  Draws {
    windows = List.copyOf(windows);
  }

  /** Those of these that are meant by something else too. */
  Draws narrowed(Predicate<Row> also, String moreWords) {
    return new Draws(feed, every, windows, meant.and(also), words + moreWords);
  }

  /** Shows all of them, one after the other. */
  void forEach(Consumer<Row> look) {
    demandBounded();
    Feed all = feed.between(feed.start(), end(), every);
    long drawn = 0;
    for (Window window : windows) {
      long first = Math.max(drawn, before(window.start()));
      long next = Math.max(first, before(window.end()));
      all.cut(first - drawn);
      all.cut(next - first).stream().filter(meant).forEach(look);
      drawn = next;
    }
  }

  private void demandBounded() {
    long most = windows.stream().mapToLong(one -> before(one.end()) - before(one.start())).sum();
    if (most > MOST) {
      throw new IllegalArgumentException(
          most
              + " draws are more than can be looked at, "
              + MOST
              + " being the most; look at fewer by between, or by every");
    }
  }

  /** How many draws are made before an instant. */
  private long before(Instant instant) {
    Duration length = Duration.between(feed.start(), instant);
    return length.isNegative() ? 0 : length.plus(every).minusNanos(1).dividedBy(every);
  }

  private Instant start() {
    Instant first = windows.get(0).start();
    return first.isBefore(feed.start()) ? feed.start() : first;
  }

  private Instant end() {
    return windows.get(windows.size() - 1).end();
  }

  /** From when to when they are. */
  String span() {
    return "from " + start() + " to " + end();
  }

  /** Which these are and how many of them there were, as a sentence says it. */
  String said(long count) {
    String draws = count == 1 ? " draw " : " draws ";
    String many = windows.size() == 1 ? "" : "in " + windows.size() + " windows ";
    return words + " (" + count + draws + many + span() + ")";
  }

  /** How often draws are made, for somebody who wonders why there was none. */
  String pace() {
    return "draws are made every " + every + " from " + feed.start() + " on";
  }
}
