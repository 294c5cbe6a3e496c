package dev.spike.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How windows follow one another, without a first or a last. */
public sealed interface Pattern permits Repeated, Surprise {

  /** The first window that ends after an instant. */
  Optional<Window> firstEndingAfter(Instant instant);

  /** Refuses windows that would overlap each other from an instant on. */
  void demandApart(Instant from);

  /** The same, but looks at the first windows only, which are cheap to look at. */
  void demandFirstApart(Instant from);

  /** The shortest that a window can be. */
  Duration shortest();

  /** Whose clocks count. */
  ZoneId zone();

  /** When the windows are, as people would say it. */
  String inWords();
}
