package dev.spike.domain.recurrence;

import dev.spike.domain.Faults;
import java.math.BigInteger;

/**
 * How the runs of one timetable went: {@code total} were started, of which some are known to have
 * ended well or badly, and {@code missed} were due but never started.
 */
public record RunStatistics(long total, long successful, long failed, long missed) {

  /** Nothing has happened yet. */
  public static final RunStatistics NONE = new RunStatistics(0, 0, 0, 0);

  public RunStatistics {
    Faults faults = new Faults();
    notNegative(faults, "total", total);
    notNegative(faults, "successful", successful);
    notNegative(faults, "failed", failed);
    notNegative(faults, "missed", missed);
    faults.refuseIfAny();
    faults.check(
        failed <= total - successful,
        "total",
        "%s of %s runs cannot have ended; allowed are at most as many as were started",
        BigInteger.valueOf(successful).add(BigInteger.valueOf(failed)),
        total);
    faults.refuseIfAny();
  }

  private static void notNegative(Faults faults, String member, long count) {
    faults.check(count >= 0, member, "'%s' is %d; allowed are 0 and more", member, count);
  }

  /** One more run was started. */
  public RunStatistics withStart() {
    return new RunStatistics(total + 1, successful, failed, missed);
  }

  /** One of the started runs ended well. */
  public RunStatistics withSuccess() {
    return new RunStatistics(total, successful + 1, failed, missed);
  }

  /** One of the started runs ended badly. */
  public RunStatistics withFailure() {
    return new RunStatistics(total, successful, failed + 1, missed);
  }

  /** One more run was due and not started. */
  public RunStatistics withMiss() {
    return new RunStatistics(total, successful, failed, missed + 1);
  }
}
