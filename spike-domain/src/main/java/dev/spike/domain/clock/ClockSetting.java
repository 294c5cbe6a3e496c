package dev.spike.domain.clock;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a clock shows, and how it goes on from there. It never shows more than the years in which
 * things can be planned: at the end of them it stops.
 *
 * @param anchor when, in real time, it was set
 * @param shown what it showed then
 * @param tempo how fast it has run since
 */
public record ClockSetting(Instant anchor, Instant shown, Tempo tempo) {

  // These stand before all settings, which are held to them.
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** A clock that shows real time. */
  public static final ClockSetting REAL =
      new ClockSetting(Instant.EPOCH, Instant.EPOCH, Tempo.USUAL);

  public ClockSetting {
    anchor = anchor.truncatedTo(ChronoUnit.MILLIS);
    shown = shown.truncatedTo(ChronoUnit.MILLIS);
    new Faults()
        .check(
            !shown.isBefore(FIRST) && !shown.isAfter(LAST),
            "",
            "a clock shows the years 0 to 9999, and nothing else")
        .refuseIfAny();
  }

  /** A clock that runs as real time does, but shows something else. */
  private static ClockSetting elsewhere(Instant anchor, Instant shown) {
    ClockSetting setting = new ClockSetting(anchor, shown, Tempo.USUAL);
    return setting.shown.equals(setting.anchor) ? REAL : setting;
  }

  /** What kind of clock it is. */
  public ClockMode mode() {
    if (tempo.isStill()) {
      return ClockMode.FROZEN;
    }
    if (!tempo.isUsual()) {
      return ClockMode.SCALED;
    }
    return shown.equals(anchor) ? ClockMode.REAL : ClockMode.OFFSET;
  }

  /** Whether it shows real time. */
  public boolean isReal() {
    return mode() == ClockMode.REAL;
  }

  /** What it shows at an instant of real time. */
  public Instant shownAt(Instant real) {
    if (shown.equals(anchor) && tempo.isUsual()) {
      return real;
    }
    Duration since = Duration.between(anchor, real);
    Instant now =
        tempo.isUsual() ? shown.plus(since) : shown.plusMillis(tempo.after(since.toMillis()));
    if (now.isAfter(LAST)) {
      return LAST;
    }
    return now.isBefore(FIRST) ? FIRST : now;
  }

  /**
   * When, in real time, it shows an instant; the end of all time if that is never. What it has
   * shown already, it shows at once.
   */
  public Instant realOf(Instant instant) {
    if (isReal()) {
      return instant;
    }
    if (!instant.isAfter(shown)) {
      return anchor;
    }
    if (tempo.isStill() || instant.isAfter(LAST)) {
      return Instant.MAX;
    }
    // What is left over of a millisecond has to go by as well.
    long millis = Duration.between(shown, instant).plusNanos(999_999).toMillis();
    return anchor.plusMillis(tempo.untilPast(millis));
  }

  /** This clock, standing still. */
  public ClockSetting frozen(Instant real) {
    return new ClockSetting(real, shownAt(real), Tempo.STILL);
  }

  /** This clock, which shows another instant and goes on as it did. */
  public ClockSetting set(Instant real, Instant instant) {
    return tempo.isUsual() ? elsewhere(real, instant) : new ClockSetting(real, instant, tempo);
  }

  /** This clock so much later. */
  public ClockSetting advanced(Instant real, Duration by) {
    Instant now = shownAt(real);
    if (by.compareTo(Duration.between(now, LAST)) > 0) {
      throw Refusal.invalid("advance", "a clock shows nothing after the year 9999");
    }
    return set(real, now.plus(by));
  }

  /** This clock, which goes on from what it shows, at another tempo. */
  public ClockSetting scaled(Instant real, Tempo other) {
    return other.isUsual()
        ? elsewhere(real, shownAt(real))
        : new ClockSetting(real, shownAt(real), other);
  }
}
