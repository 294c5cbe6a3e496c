package dev.spike.benchmarks.serving;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What the driver brought home: how long it took, and how long each answer took, in nanoseconds.
 */
record Harvest(Duration time, Histogram latencies) {

  private static final double NANOSECONDS = 1e9;
  private static final double MILLISECONDS = 1e6;

  long answers() {
    return latencies.getTotalCount();
  }

  double perSecond() {
    return answers() * NANOSECONDS / time.toNanos();
  }

  /** How many milliseconds so many percent of the answers took at most. */
  double percentile(double percent) {
    return latencies.getValueAtPercentile(percent) / MILLISECONDS;
  }

  double slowest() {
    return latencies.getMaxValue() / MILLISECONDS;
  }
}
