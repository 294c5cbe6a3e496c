package dev.spike.cli.verdict;

import dev.spike.cli.chain.Chain;
import dev.spike.cli.chain.ChainLost;
import dev.spike.domain.verdict.Sighting;
import dev.spike.domain.verdict.Watchbook;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/** Looks at a chain of alerts again and again, and writes down what is seen. */
final class Play {

  /** So many looks in vain, one after the other, and nobody knows any more what alerts do. */
  private static final int MOST_LOSSES = 5;

  private final Chain chain;
  private final Pace pace;
  private final Predicate<Duration> waiting;
  private final Watchbook book;
  private int losses;

  /**
   * A play of which nothing has been seen yet.
   *
   * @param waiting waits for so long, unless it shall end; whether it shall
   */
  Play(Chain chain, Pace pace, Predicate<Duration> waiting) {
    this.chain = chain;
    this.pace = pace;
    this.waiting = waiting;
    book = new Watchbook();
  }

  Watchbook book() {
    return book;
  }

  /**
   * Looks for the first time, and says when that was; a chain that is not there then will not come.
   * What fires by then did so before, because of nothing that is still to be played.
   */
  Instant begin() {
    List<Sighting> seen = chain.look();
    Sighting last = shown(seen.get(seen.size() - 1));
    Instant began = last.at().truncatedTo(ChronoUnit.MILLIS);
    book.enter(new Sighting(began.minusMillis(1), last.firing(), last.pending()));
    return began;
  }

  /** Looks until an instant; whether it came to that. */
  boolean until(Instant end, Duration every, Telling telling) {
    // What was made meanwhile may have taken long.
    look(telling);
    for (Instant now = pace.now(); now.isBefore(end); now = pace.now()) {
      telling.live(now, book.firing());
      Duration rest = pace.really(Duration.between(now, end));
      if (waiting.test(rest.compareTo(every) < 0 ? rest : every)) {
        telling.clear();
        return false;
      }
      look(telling);
    }
    telling.clear();
    return true;
  }

  private void look(Telling telling) {
    try {
      for (Sighting seen : chain.look()) {
        Sighting sighting = shown(seen);
        telling.spikes(sighting.at());
        Watchbook.News news = book.enter(sighting);
        news.begun().forEach(alert -> telling.alert(sighting.at(), alert, "fires"));
        news.ended().forEach(alert -> telling.alert(sighting.at(), alert, "is over"));
      }
      losses = 0;
    } catch (ChainLost lost) {
      losses++;
      telling.tell(pace.now(), lost.getMessage());
      if (losses >= MOST_LOSSES) {
        throw lost;
      }
    }
  }

  private Sighting shown(Sighting seen) {
    return new Sighting(pace.at(seen.at()), seen.firing(), seen.pending());
  }
}
