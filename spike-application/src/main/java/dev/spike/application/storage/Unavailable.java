package dev.spike.application.storage;

import java.time.Duration;

/**
 * The storage cannot be reached, has no room, or had no time for the work. Nothing that it did was
 * acknowledged, and the same may succeed a little later.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final Duration A_LITTLE = Duration.ofSeconds(1);

  private final Duration retryAfter;

  /** Says in a sentence, without a secret, what is in the way. */
  public Unavailable(String sentence) {
    this(sentence, null);
  }

  /** Says what is in the way, and what is behind it. */
  public Unavailable(String sentence, Throwable cause) {
    this(sentence, A_LITTLE, cause);
  }

  /** Says what is in the way, and how long it may take. */
  public Unavailable(String sentence, Duration retryAfter, Throwable cause) {
    super(sentence, cause);
    this.retryAfter = retryAfter;
  }

  /** How long to wait before another try. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
