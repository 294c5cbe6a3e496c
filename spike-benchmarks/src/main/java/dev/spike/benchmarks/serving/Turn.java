package dev.spike.benchmarks.serving;

import java.time.Duration;
import java.util.Locale;

/** What one server showed while it was driven once. */
record Turn(
    Contender contender,
    Harvest harvest,
    Duration processorTime,
    Duration driverTime,
    long resident) {

  private static final double MICROSECONDS = 1e3;

  double perSecond() {
    return harvest.perSecond();
  }

  double processorMicroseconds() {
    return processorTime.toNanos() / MICROSECONDS / harvest.answers();
  }

  double driverMicroseconds() {
    return driverTime.toNanos() / MICROSECONDS / harvest.answers();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %,.0f polls/s, p99 %.1f ms, %.1f µs of processor time per poll",
        contender.title(),
        perSecond(),
        harvest.percentile(99),
        processorMicroseconds());
  }
}
