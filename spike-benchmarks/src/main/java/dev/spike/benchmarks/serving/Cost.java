package dev.spike.benchmarks.serving;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** What a deed cost in one place over all rounds: time on the clock, and the server's processor. */
final class Cost {

  private static final int DIGITS_KEPT = 3;
  private static final double MILLISECONDS = 1e6;

  private final Histogram latencies = new Histogram(DIGITS_KEPT);
  private Duration processorTime = Duration.ZERO;

  void add(Harvest harvest, Duration processor) {
    latencies.add(harvest.latencies());
    processorTime = processorTime.plus(processor);
  }

  /** The median, in milliseconds. */
  double time() {
    return latencies.getValueAtPercentile(50) / MILLISECONDS;
  }

  /** The mean, in milliseconds: the system counts too coarsely for a median. */
  double processor() {
    return processorTime.toNanos() / MILLISECONDS / latencies.getTotalCount();
  }
}
