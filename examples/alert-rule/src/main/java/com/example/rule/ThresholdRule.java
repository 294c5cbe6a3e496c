package com.example.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fires when a value has been above a threshold for so long, as an alert of Prometheus does. */
public final class ThresholdRule {

  private final double threshold;
  private final Duration patience;
  private Optional<Instant> aboveSince;

  public ThresholdRule(double threshold, Duration patience) {
    this.threshold = threshold;
    this.patience = patience;
    this.aboveSince = Optional.empty();
  }

  /** Takes notice of a value, and answers whether it fires then. */
  public boolean see(Instant now, double value) {
    aboveSince = value > threshold ? aboveSince.or(() -> Optional.of(now)) : Optional.empty();
    return fires(now);
  }

  /** Takes notice that there is no value: the last one goes on to count. */
  public boolean fires(Instant now) {
    return aboveSince
        .filter(since -> Duration.between(since, now).compareTo(patience) >= 0)
        .isPresent();
  }
}
