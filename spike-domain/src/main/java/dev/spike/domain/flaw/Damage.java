package dev.spike.domain.flaw;

import dev.spike.domain.collection.FieldName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What went wrong with one draw, beside values that are other than they were drawn.
 *
 * @param nulls the fields that are told to have no value
 * @param age how old the draw is told to be
 * @param delay how late it is told
 * @param silence how long whoever asked waits in vain
 * @param error the status that is told instead
 * @param malformed whether what is told breaks off
 */
public record Damage(
    Set<FieldName> nulls,
    Duration age,
    Duration delay,
    Optional<Duration> silence,
    OptionalInt error,
    boolean malformed) {

  /** Nothing went wrong. */
  public static final Damage NONE =
      new Damage(
          Set.of(), Duration.ZERO, Duration.ZERO, Optional.empty(), OptionalInt.empty(), false);

  public Damage {
    nulls = Set.copyOf(nulls);
  }

  /** These fields are told to have no value. */
  static Damage voiding(Set<FieldName> nulls) {
    return nulls.isEmpty()
        ? NONE
        : new Damage(nulls, NONE.age, NONE.delay, NONE.silence, NONE.error, NONE.malformed);
  }

  Damage aged(Duration by) {
    return new Damage(nulls, by, delay, silence, error, malformed);
  }

  Damage delayed(Duration by) {
    return new Damage(nulls, age, by, silence, error, malformed);
  }

  Damage silenced(Duration until) {
    return new Damage(nulls, age, delay, Optional.of(until), error, malformed);
  }

  Damage refused(int status) {
    return new Damage(nulls, age, delay, silence, OptionalInt.of(status), malformed);
  }

  Damage brokenOff() {
    return new Damage(nulls, age, delay, silence, error, true);
  }

  /** Whether whoever asks learns of it by how the answer comes, and not by what it says. */
  public boolean isOfPoll() {
    return !delay.isZero() || silence.isPresent() || error.isPresent() || malformed;
  }
}
