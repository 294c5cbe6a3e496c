package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.recurrence.Beginnings;
import dev.spike.domain.value.Lapse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * Windows of one length that begin again and again. Where a change of the clocks brings two of them
 * too close together, the later one is left out.
 */
public record Repeated(Beginnings beginnings, Lapse lasts) implements Pattern {

  /** How many of the first windows are looked at to find two that are too close together. */
  private static final int LOOKED_AT = 500;

  /** Far more than are too close together where clocks are changed. */
  private static final int MOST_LEFT_OUT = 2000;

  private static final Duration DAY = Duration.ofDays(1);

  public Repeated {
    Faults faults = new Faults();
    faults.check(!lasts.isNone(), "duration", "an occurrence must last longer than nothing");
    faults.refuseIfAny();
  }

  @Override
  public Optional<Window> firstEndingAfter(Instant instant) {
    Optional<Instant> begin = beginnings.after(instant.minus(lasts.length()));
    for (int i = 0; i < MOST_LEFT_OUT && begin.isPresent(); i++) {
      if (takesPlace(begin.get())) {
        return begin.map(this::window);
      }
      begin = beginnings.after(begin.get());
    }
    return Optional.empty();
  }

  private Window window(Instant begin) {
    return new Window(begin, begin.plus(lasts.length()));
  }

  /** It does unless another one would still run. */
  private boolean takesPlace(Instant begin) {
    return beginnings.after(begin.minus(lasts.length())).filter(begin::equals).isPresent();
  }

  @Override
  public void demandApart(Instant from) {
    demandApart(from, LOOKED_AT);
  }

  @Override
  public void demandFirstApart(Instant from) {
    demandApart(from, 2);
  }

  private void demandApart(Instant from, int most) {
    Optional<Instant> begin = beginnings.after(from.minusNanos(1));
    for (int i = 0; i < most && begin.isPresent(); i++) {
      Instant present = begin.get();
      Optional<Instant> next = beginnings.after(present);
      boolean apart =
          next.isEmpty()
              || !next.get().isBefore(present.plus(lasts.length()))
              || changesClocks(present, next.get());
      new Faults()
          .check(
              apart,
              "duration",
              "an occurrence of %s would still run when the next one begins, as from %s on",
              lasts,
              present)
          .refuseIfAny();
      begin = next;
    }
  }

  private boolean changesClocks(Instant begin, Instant next) {
    ZoneOffsetTransition change = zone().getRules().nextTransition(begin.minus(DAY));
    return change != null && !change.getInstant().isAfter(next);
  }

  @Override
  public Duration shortest() {
    return lasts.length();
  }

  @Override
  public ZoneId zone() {
    return beginnings.zone();
  }

  @Override
  public String inWords() {
    return beginnings.inWords() + " for " + lasts;
  }

  @Override
  public String toString() {
    return beginnings + " for " + lasts;
  }
}
