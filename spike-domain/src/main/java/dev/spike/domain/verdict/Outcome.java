package dev.spike.domain.verdict;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of something that was expected of an alert. */
public enum Outcome {
  /** It fired in time, and was over in time. */
  DETECTED("detected in time"),
  /** It fired because of the spike, but too late. */
  LATE("late"),
  /** It did not fire because of the spike. */
  MISSED("missed"),
  /** It was over too late, or not at all. */
  NOT_RESOLVED("not resolved"),
  /** It was over while the spike went on, or fired more than once. */
  RESOLVED_EARLY("resolved too early"),
  /** It fired when it should not have. */
  FALSE_ALARM("false alarm"),
  /** It did not fire, as it should not have. */
  QUIET("silent");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** Reads the name of one. */
  public static Outcome parse(String text) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    Texts.sentence(
                        "an outcome is one of %s, not %s",
                        Arrays.stream(values())
                            .map(Outcome::toString)
                            .collect(Collectors.joining(", ")),
                        Texts.shown(text))));
  }

  /** The same for people. */
  public String words() {
    return words;
  }

  /** Whether all is well. */
  public boolean isGreen() {
    return this == DETECTED || this == QUIET;
  }

  /** Whether it is about an alert that had to fire. */
  public boolean isOfExpectation() {
    return this != FALSE_ALARM && this != QUIET;
  }

  /** The name of this outcome in the outside world. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
