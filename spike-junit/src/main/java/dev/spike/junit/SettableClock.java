package dev.spike.junit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still unless a test moves it, or a feed that draws by it.
 *
 * <pre>{@code
 * @Test
 * @Field("cpu: range 10..90")
 * @Spike(name = "peak", from = "PT1M", lasts = "PT30S", set = "cpu: range 95..99")
 * void jumpsIntoThePeak(Feed feed, SettableClock clock) {
 *   clock.advance(Duration.ofMinutes(1));
 *   assertEquals(Optional.of("peak"), feed.next().spike());
 * }
 * }</pre>
 *
 * <p>It shows the time of the last draw. What is tested can be given it as the {@link Clock} that
 * it is; threads may share it.
 */
public final class SettableClock extends Clock {

  private final AtomicReference<Reading> now;
  private final ZoneId zone;

  /**
   * A clock that shows an instant.
   *
   * <pre>{@code
   * SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
   * }</pre>
   */
  public SettableClock(Instant start) {
    this(
        new AtomicReference<>(new Reading(Objects.requireNonNull(start, "start"))), ZoneOffset.UTC);
  }

  private SettableClock(AtomicReference<Reading> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * What it shows.
   *
   * <pre>{@code
   * SettableClock clock = new SettableClock(Instant.EPOCH);
   * Instant now = clock.instant();
   * }</pre>
   */
  @Override
  public Instant instant() {
    return now.get().instant;
  }

  /**
   * Jumps ahead, or back if the step is negative, and answers what it shows then.
   *
   * <pre>{@code
   * Instant later = clock.advance(Duration.ofMinutes(1));
   * }</pre>
   */
  public Instant advance(Duration step) {
    return now.updateAndGet(reading -> new Reading(reading.instant.plus(step))).instant;
  }

  /**
   * Shows another instant from now on.
   *
   * <pre>{@code
   * clock.set(Instant.parse("2026-03-01T09:00:00Z"));
   * }</pre>
   */
  public void set(Instant instant) {
    now.set(new Reading(Objects.requireNonNull(instant, "instant")));
  }

  /** What it shows, and since which move. */
  Reading reading() {
    return now.get();
  }

  /** Moves on by a step unless it was moved since, and answers what it shows then. */
  Reading stepFrom(Reading before, Duration step) {
    return now.updateAndGet(
        reading -> reading == before ? new Reading(reading.instant.plus(step)) : reading);
  }

  /** What the clock shows from one move to the next; each move makes another one. */
  static final class Reading {

    private final Instant instant;

    private Reading(Instant instant) {
      this.instant = instant;
    }

    Instant instant() {
      return instant;
    }
  }

  /**
   * Where the days of this clock begin, which is UTC unless {@link #withZone} says otherwise.
   *
   * <pre>{@code
   * LocalTime midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toLocalTime();
   * }</pre>
   */
  @Override
  public ZoneId getZone() {
    return zone;
  }

  /**
   * The same clock, moved together with this one, in another zone.
   *
   * <pre>{@code
   * LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Berlin")));
   * }</pre>
   */
  @Override
  public SettableClock withZone(ZoneId other) {
    return new SettableClock(now, Objects.requireNonNull(other, "zone"));
  }

  /**
   * What it shows, as text.
   *
   * <pre>{@code
   * System.out.println(clock);
   * }</pre>
   */
  @Override
  public String toString() {
    return instant() + " in " + zone;
  }
}
