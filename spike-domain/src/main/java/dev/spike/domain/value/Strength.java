package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.time.Duration;
import java.time.Instant;

/** How strongly something is bent at any instant: not at all outside its window. */
public record Strength(Envelope envelope, Instant start, Instant end) {

  static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  public Strength {
    Duration length = Duration.between(start, end);
    Duration ramps = envelope.in().length().plus(envelope.out().length());
    new Faults()
        .check(
            ramps.compareTo(length) <= 0,
            "in",
            "ramps of %s and %s are longer than the window from %s to %s",
            envelope.in(),
            envelope.out(),
            start,
            end)
        .refuseIfAny();
  }

  /** That of an envelope whose window is yet to be found. */
  public static Strength of(Envelope envelope) {
    return new Strength(envelope, FIRST, LAST);
  }

  /** The same in another window. */
  Strength during(Instant from, Instant until) {
    return from.equals(start) && until.equals(end) ? this : new Strength(envelope, from, until);
  }

  /** The same in a window that ends early. */
  Strength cut(Instant from, Instant until) {
    return new Strength(envelope.cut(Duration.between(from, until)), from, until);
  }

  /** From 0 to 1. */
  double at(Instant now) {
    if (now.isBefore(start) || !now.isBefore(end)) {
      return 0;
    }
    long from = Lapse.micros(start);
    return envelope.at(Lapse.micros(now) - from, Lapse.micros(end) - from);
  }

  @Override
  public String toString() {
    String form = envelope.equals(Envelope.STEP) ? "" : " " + envelope;
    return start.equals(FIRST) && end.equals(LAST) ? form : form + " during " + start + "/" + end;
  }
}
