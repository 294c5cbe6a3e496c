package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series that was recorded once, straight from point to point, and over again from an instant on.
 * Behind its last point it stays as it is until it begins anew.
 */
public record Replay(List<Point> points, Lapse length, Instant from) implements Shape {

  /** The most points that a series can have. */
  public static final int MOST_POINTS = 10_000;

  public Replay {
    Faults faults = new Faults();
    faults.check(
        !points.isEmpty() && points.size() <= MOST_POINTS,
        "points",
        "a series has 1 to %d points, not %d",
        MOST_POINTS,
        points.size());
    for (int i = 1; i < points.size(); i++) {
      faults.check(
          points.get(i - 1).at().length().compareTo(points.get(i).at().length()) < 0,
          "points",
          "point %d of a series is not behind the one before: %s",
          i + 1,
          points.get(i).at());
    }
    if (!points.isEmpty()) {
      Lapse last = points.get(points.size() - 1).at();
      faults.check(
          last.length().compareTo(length.length()) < 0,
          "length",
          "a series must be longer than its last point is late: %s with a point at %s",
          length,
          last);
    }
    faults.refuseIfAny();
    points = List.copyOf(points);
  }

  /** A value so long after the beginning. */
  public record Point(Lapse at, BigDecimal value) {

    public Point {
      Faults faults = new Faults();
      Decimals.check(faults, "value", "the value of a point", value);
      faults.refuseIfAny();
      value = Decimals.plain(value);
    }
  }

  @Override
  public ValueType type() {
    return ValueType.REPLAY;
  }

  @Override
  public int places() {
    return Sequence.places(points.stream().map(Point::value).toList());
  }

  @Override
  public Span span() {
    return Span.around(points.stream().map(Point::value).toArray(BigDecimal[]::new));
  }

  @Override
  public Path path() {
    long[] at = points.stream().mapToLong(point -> point.at().micros()).toArray();
    double[] heights = points.stream().mapToDouble(point -> point.value().doubleValue()).toArray();
    long start = Lapse.micros(from);
    long whole = length.micros();
    return (now, stream) -> height(at, heights, Math.floorMod(Lapse.micros(now) - start, whole));
  }

  private static double height(long[] at, double[] heights, long moment) {
    int found = Arrays.binarySearch(at, moment);
    int next = found >= 0 ? found : -found - 1;
    if (next == 0 || next == at.length || found >= 0) {
      return heights[Math.min(next, at.length - 1)];
    }
    double share = (moment - at[next - 1]) / (double) (at[next] - at[next - 1]);
    return heights[next - 1] + (heights[next] - heights[next - 1]) * share;
  }

  @Override
  public String toString() {
    return points.stream()
            .map(point -> point.at() + "=" + point.value().toPlainString())
            .collect(Collectors.joining(" ", "replay ", ""))
        + " every "
        + length
        + (from.equals(Instant.EPOCH) ? "" : " from " + from);
  }
}
