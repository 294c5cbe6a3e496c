package dev.spike.cli.chart;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How far the ticks of an axis lie apart: whole parts of a day, whole days or whole months. */
record Step(long amount, ChronoUnit unit) {

  private static final int DAY_LABEL = 6;
  private static final long MINUTE = 60;
  private static final long FIRST_MONDAY = 4;
  private static final int MONTHS = 12;

  /** All that are sensible, the shortest first. */
  static final List<Step> ALL =
      Stream.of(
              of(
                  ChronoUnit.SECONDS,
                  1,
                  2,
                  5,
                  10,
                  15,
                  30,
                  60,
                  120,
                  300,
                  600,
                  900,
                  1800,
                  3600,
                  7200,
                  10800,
                  21600,
                  43200),
              of(ChronoUnit.DAYS, 1, 2, 7, 14),
              of(ChronoUnit.MONTHS, 1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12000))
          .flatMap(steps -> steps)
          .toList();

  private static Stream<Step> of(ChronoUnit unit, long... amounts) {
    return LongStream.of(amounts).mapToObj(amount -> new Step(amount, unit));
  }

  double seconds() {
    return (double) amount * unit.getDuration().toSeconds();
  }

  /** The last tick that is not after a time. */
  LocalDateTime floor(LocalDateTime time) {
    LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (unit) {
      case SECONDS -> day.plusSeconds(time.toLocalTime().toSecondOfDay() / amount * amount);
      case DAYS ->
          day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay() - FIRST_MONDAY, amount));
      default -> {
        long months = time.getYear() * (long) MONTHS + time.getMonthValue() - 1;
        yield day.withDayOfMonth(1).minusMonths(Math.floorMod(months, amount));
      }
    };
  }

  LocalDateTime next(LocalDateTime tick) {
    return tick.plus(amount, unit);
  }

  /** What stands at a tick. */
  String label(LocalDateTime tick) {
    boolean newDay = unit == ChronoUnit.SECONDS && tick.toLocalTime().toSecondOfDay() == 0;
    return DateTimeFormatter.ofPattern(newDay ? "EEE d" : pattern(), Locale.ENGLISH).format(tick);
  }

  private String pattern() {
    return switch (unit) {
      case SECONDS -> amount < MINUTE ? "HH:mm:ss" : "HH:mm";
      case DAYS -> "d MMM";
      default -> amount < MONTHS ? "MMM uuuu" : "uuuu";
    };
  }

  /** How many cells a label may take. */
  int width() {
    return Math.max(pattern().length(), DAY_LABEL);
  }
}
