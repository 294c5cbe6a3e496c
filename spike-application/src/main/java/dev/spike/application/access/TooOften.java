package dev.spike.application.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.Duration;

/** The refusal of what was tried too often, with when it may be tried again. */
public final class TooOften extends Refusal {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  TooOften(Duration retryAfter) {
    super(
        Kind.TOO_OFTEN,
        Texts.sentence(
            "too many failed logins for this e-mail address; try again in %d s",
            inSeconds(retryAfter)));
    this.retryAfter = Duration.ofSeconds(inSeconds(retryAfter));
  }

  /** How long to wait, in whole seconds. */
  public Duration retryAfter() {
    return retryAfter;
  }

  private static long inSeconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
