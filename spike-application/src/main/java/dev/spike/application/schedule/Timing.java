package dev.spike.application.schedule;

import dev.spike.application.Watch;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.schedule.Exceptions;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** When somebody wants a spike to be at work. */
public sealed interface Timing {

  /** The occurrences as they are kept, which must not be over already. */
  Occurrences settled(Instant now);

  /** The same again, as it is kept. */
  Timing kept();

  /** Whether all of it is over at an instant. */
  boolean isOver(Instant now);

  /** The same, begun when another one has, if it does not say so itself and is like that one. */
  Timing like(Occurrences other);

  /** Those of a spike that is there. */
  static Timing of(Occurrences occurrences) {
    return occurrences instanceof Series series
        ? new Again(series.terms())
        : new Once(occurrences.span());
  }

  /** In one window. */
  record Once(Window window) implements Timing {

    @Override
    public Window settled(Instant now) {
      return kept().window().endingAfter(now);
    }

    @Override
    public boolean isOver(Instant now) {
      return !window.end().isAfter(now);
    }

    @Override
    public Once like(Occurrences other) {
      return this;
    }

    @Override
    public Once kept() {
      return new Once(new Window(Watch.kept(window.start()), Watch.kept(window.end())));
    }
  }

  /** Again and again. */
  record Again(SeriesTerms terms) implements Timing {

    @Override
    public Series settled(Instant now) {
      Faults faults = new Faults();
      Optional<Series> series = faults.member("recurrence", () -> begun(now));
      faults.refuseIfAny();
      return series.orElseThrow();
    }

    /** The same, where nothing is known of a spike. */
    Series begun(Instant now) {
      Series series = kept().terms().from(now).demandApart();
      if (series.statusAt(now) == Status.EXPIRED) {
        throw Refusal.invalid(
            "until", "the last occurrence must end in the future, not at " + series.span().end());
      }
      return series;
    }

    @Override
    public boolean isOver(Instant now) {
      return terms.from(now).statusAt(now) == Status.EXPIRED;
    }

    @Override
    public Again like(Occurrences other) {
      return terms.from().isEmpty() && other instanceof Series series && terms.fit(series)
          ? new Again(series.terms())
          : this;
    }

    @Override
    public Again kept() {
      return new Again(
          new SeriesTerms(
              terms.kind(),
              terms.from().map(Watch::kept),
              terms.until().map(Watch::kept),
              terms.count(),
              new Exceptions(
                  terms.exceptions().days(),
                  terms.exceptions().instants().stream()
                      .map(Watch::kept)
                      .collect(Collectors.toSet()))));
    }
  }
}
