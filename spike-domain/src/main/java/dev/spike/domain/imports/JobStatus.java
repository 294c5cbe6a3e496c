package dev.spike.domain.imports;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far a job is, or how it ended. */
public enum JobStatus {
  /** It waits until somebody takes it. */
  PENDING,
  /** Somebody has it in hand. */
  RUNNING,
  /** Everything was loaded. */
  COMPLETED,
  /** Some of it was loaded. */
  PARTIAL,
  /** Nothing was loaded that should have been. */
  FAILED,
  /** Somebody stopped it. */
  CANCELLED,
  /** Whoever had it in hand went away. */
  INTERRUPTED;

  /** Reads a status. */
  public static JobStatus parse(String text) {
    return Arrays.stream(values())
        .filter(status -> status.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    Texts.sentence(
                        "the status of a job is one of %s, not %s",
                        Arrays.stream(values())
                            .map(JobStatus::toString)
                            .collect(Collectors.joining(", ")),
                        Texts.shown(text))));
  }

  /** Whether the job is still to come to its end. */
  public boolean isActive() {
    return this == PENDING || this == RUNNING;
  }

  /** The name of this status in the outside world. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
