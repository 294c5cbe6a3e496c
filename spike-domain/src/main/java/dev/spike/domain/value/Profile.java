package dev.spike.domain.value;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The course of a day or of a week by the clocks of a zone, straight from point to point. */
public record Profile(Cycle cycle, ZoneId zone, List<Point> points) implements Shape {

  static final int MOST_POINTS = 1000;

  private static final int MINUTES_OF_DAY = 1440;
  private static final int MINUTES_OF_HOUR = 60;
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(mon|tue|wed|thu|fri|sat|sun)-)?([01]\\d|2[0-3]):([0-5]\\d)");
  private static final int SECONDS_OF_MINUTE = 60;
  private static final double NANOS = 1e9;

  public Profile {
    Faults faults = new Faults();
    points = points.stream().sorted(Comparator.comparingInt(Point::minute)).toList();
    faults.check(
        !points.isEmpty() && points.size() <= MOST_POINTS,
        "points",
        "a profile has 1 to %d points, not %d",
        MOST_POINTS,
        points.size());
    for (int i = 0; i < points.size(); i++) {
      int minute = points.get(i).minute();
      faults.check(
          minute >= 0 && minute < cycle.minutes,
          "points",
          "%s is not a time of the %s",
          cycle.written(minute),
          cycle.noun);
      faults.check(
          i == 0 || points.get(i - 1).minute() != minute,
          "points",
          "there is more than one point at %s",
          cycle.written(minute));
    }
    faults.refuseIfAny();
  }

  /** A value at a time. */
  public record Point(int minute, BigDecimal value) {

    public Point {
      Faults faults = new Faults();
      Decimals.check(faults, "value", "the value of a point", value);
      faults.refuseIfAny();
      value = Decimals.plain(value);
    }
  }

  /** What repeats itself. */
  public enum Cycle {
    /** A day, which begins at midnight. */
    DAY(ValueType.DAILY, "daily", "day", MINUTES_OF_DAY, 0),
    /** A week, which begins with Monday; 1970 began on a Thursday. */
    WEEK(ValueType.WEEKLY, "weekly", "week", 7 * MINUTES_OF_DAY, 3 * MINUTES_OF_DAY);

    private final ValueType type;
    private final String word;
    private final String noun;
    private final int minutes;
    private final int ahead;

    Cycle(ValueType type, String word, String noun, int minutes, int ahead) {
      this.type = type;
      this.word = word;
      this.noun = noun;
      this.minutes = minutes;
      this.ahead = ahead;
    }

    /** A time within the cycle as it is written: {@code 08:30}, or {@code mon-08:30}. */
    public String written(int minute) {
      int ofDay = Math.floorMod(minute, MINUTES_OF_DAY);
      String time = LocalTime.of(ofDay / MINUTES_OF_HOUR, ofDay % MINUTES_OF_HOUR).toString();
      int day = Math.floorMod(Math.floorDiv(minute, MINUTES_OF_DAY), DAYS.size());
      return this == DAY ? time : DAYS.get(day) + "-" + time;
    }

    /** Reads what {@link #written} writes. */
    public int minute(String written) {
      Matcher parts = WRITTEN.matcher(written);
      boolean isDay = this == DAY;
      if (!parts.matches() || isDay != (parts.group(1) == null)) {
        throw new Refusal(
            Refusal.Kind.INVALID,
            "a time of the %s is written as %s, not %s"
                .formatted(noun, written(MINUTES_OF_HOUR), Texts.shown(written)));
      }
      int day = isDay ? 0 : DAYS.indexOf(parts.group(1));
      return day * MINUTES_OF_DAY
          + Integer.parseInt(parts.group(2)) * MINUTES_OF_HOUR
          + Integer.parseInt(parts.group(3));
    }
  }

  @Override
  public ValueType type() {
    return cycle.type;
  }

  @Override
  public int places() {
    return Curve.DEFAULT_PLACES;
  }

  @Override
  public Span span() {
    return Span.around(points.stream().map(Point::value).toArray(BigDecimal[]::new));
  }

  @Override
  public Path path() {
    ZoneRules rules = zone.getRules();
    long length = (long) cycle.minutes * SECONDS_OF_MINUTE;
    long ahead = (long) cycle.ahead * SECONDS_OF_MINUTE;
    double[] at =
        points.stream().mapToDouble(point -> (double) point.minute() * SECONDS_OF_MINUTE).toArray();
    double[] heights = points.stream().mapToDouble(point -> point.value().doubleValue()).toArray();
    return (now, stream) -> {
      long local = now.getEpochSecond() + rules.getOffset(now).getTotalSeconds() + ahead;
      return height(at, heights, length, Math.floorMod(local, length) + now.getNano() / NANOS);
    };
  }

  /** Between the last point and the first of the next cycle it goes on as between all others. */
  private static double height(double[] at, double[] heights, double length, double moment) {
    int found = Arrays.binarySearch(at, moment);
    int next = found >= 0 ? found + 1 : -found - 1;
    int before = Math.floorMod(next - 1, at.length);
    int after = next % at.length;
    double from = next == 0 ? at[before] - length : at[before];
    double to = next == at.length ? at[after] + length : at[after];
    double share = (moment - from) / (to - from);
    return heights[before] + (heights[after] - heights[before]) * share;
  }

  @Override
  public String toString() {
    return points.stream()
        .map(point -> cycle.written(point.minute()) + "=" + point.value().toPlainString())
        .collect(Collectors.joining(" ", cycle.word + " " + zone + " ", ""));
  }
}
