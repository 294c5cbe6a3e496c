package dev.spike.domain.verdict;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.schedule.SpikeName;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one thing that was expected of an alert.
 *
 * @param spike during which; empty if it was during none
 * @param delay how long after the start of the spike the alert fired, if it did because of it
 * @param firings how many times it fired
 * @param reason all of it in a sentence
 */
public record Finding(
    Outcome outcome,
    Optional<SpikeName> spike,
    Alert alert,
    Optional<Duration> delay,
    int firings,
    String reason) {

  /** The most characters that a reason can have. */
  public static final int LONGEST_REASON = 2000;

  public Finding {
    Objects.requireNonNull(outcome);
    Faults faults = new Faults();
    alert.check(faults);
    faults
        .check(firings >= 0, "firings", "an alert cannot fire %d times", firings)
        .check(
            delay.map(time -> !time.isNegative()).orElse(true),
            "delay",
            "no alert fires because of a spike before that begins")
        .check(
            reason.length() <= LONGEST_REASON && Texts.areStorable(reason),
            "reason",
            "a reason has at most %d characters, and no halves of surrogate pairs",
            LONGEST_REASON)
        .refuseIfAny();
  }

  /** Whether an alert that had to fire did, in time or not. */
  boolean isDetection() {
    return outcome.isOfExpectation() && outcome != Outcome.MISSED;
  }
}
