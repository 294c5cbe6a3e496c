package dev.spike.domain.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The first time that two spikes both want. */
record Clash(Spike inTheWay, Window taken, Window wanted) {

  /** How far ahead it is looked for: so many years, and so many occurrences. */
  static final int YEARS = 2;

  private static final int MOST_OCCURRENCES = 100_000;

  /** The first one of a newcomer with a spike that is there, as seen at an instant. */
  static Optional<Clash> of(Spike newcomer, Spike present, Instant now) {
    Occurrences wanted = newcomer.occurrences();
    Occurrences taken = present.occurrences();
    Instant at = latest(latest(wanted.span().start(), taken.span().start()), now);
    Instant horizon = at.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    for (int i = 0; i < MOST_OCCURRENCES && at.isBefore(horizon); i++) {
      Optional<Window> one = wanted.firstEndingAfter(at);
      Optional<Window> other = taken.firstEndingAfter(at);
      if (one.isEmpty() || other.isEmpty()) {
        return Optional.empty();
      }
      if (one.get().overlaps(other.get())) {
        return Optional.of(new Clash(present, other.get(), one.get()));
      }
      at = latest(one.get().start(), other.get().start());
    }
    return Optional.empty();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Where both windows are first. */
  Instant begin() {
    return latest(taken.start(), wanted.start());
  }
}
