package dev.spike.application.storage;

import java.time.Duration;

/** A storage cannot be reached, or not in time; nothing was changed. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  /** One sentence says what is the matter, without a secret, for whoever asked. */
  public Unavailable(String detail, Duration retryAfter, Throwable cause) {
    super(detail, cause);
    this.retryAfter = retryAfter;
  }

  /** How long to wait before another try. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
