package dev.spike.domain.recurrence;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A random expression together with what it means, spelled out as plain sets: the parser under test
 * has no part in it.
 */
record RandomCron(List<Column> columns) {

  private static final List<String> MONTHS =
      List.of("JAN", "Feb", "mar", "APR", "May", "jun", "JUL", "Aug", "sep", "OCT", "Nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "Mon", "tue", "WED", "Thu", "fri", "SAT");

  /** What one field says, and which values that allows. */
  record Column(String text, Set<Integer> values) {

    boolean starred() {
      return text.startsWith("*");
    }
  }

  /** Any expression at all; some of these can never fire. */
  static RandomCron anywhere(RandomGenerator random) {
    return new RandomCron(
        List.of(
            column(random, 0, 59, List.of()),
            column(random, 0, 23, List.of()),
            column(random, 1, 31, List.of()),
            column(random, 1, 12, MONTHS),
            column(random, 0, 7, WEEKDAYS)));
  }

  /** An expression that fires on most days, and mostly at night, when clocks are moved. */
  static RandomCron atNight(RandomGenerator random) {
    Column every = new Column("*", upTo(1, 31, 1));
    Column hours =
        switch (random.nextInt(4)) {
          case 0 -> new Column("*", upTo(0, 23, 1));
          case 1 -> column(random, 0, 23, List.of());
          default -> span(random.nextInt(4), random.nextInt(4));
        };
    return new RandomCron(
        List.of(
            column(random, 0, 59, List.of()),
            hours,
            random.nextInt(3) == 0 ? column(random, 1, 31, List.of()) : every,
            new Column("*", upTo(1, 12, 1)),
            random.nextInt(3) == 0
                ? column(random, 0, 7, WEEKDAYS)
                : new Column("*", upTo(0, 6, 1))));
  }

  String text() {
    return String.join(" ", columns.stream().map(Column::text).toList());
  }

  Column minutes() {
    return columns.get(0);
  }

  Column hours() {
    return columns.get(1);
  }

  Column daysOfMonth() {
    return columns.get(2);
  }

  Column months() {
    return columns.get(3);
  }

  Column daysOfWeek() {
    return columns.get(4);
  }

  boolean everyHour() {
    return hours().values().size() == 24;
  }

  boolean canFire() {
    boolean either = !daysOfMonth().starred() && !daysOfWeek().starred();
    return either
        || months().values().stream()
            .anyMatch(
                month ->
                    daysOfMonth().values().stream()
                        .anyMatch(day -> day <= Month.of(month).maxLength()));
  }

  /** Whether the minute is one that the expression names. */
  boolean names(LocalDateTime minute) {
    boolean day = daysOfMonth().values().contains(minute.getDayOfMonth());
    boolean weekday = daysOfWeek().values().contains(minute.getDayOfWeek().getValue() % 7);
    return minutes().values().contains(minute.getMinute())
        && hours().values().contains(minute.getHour())
        && months().values().contains(minute.getMonthValue())
        && (daysOfMonth().starred() || daysOfWeek().starred() ? day && weekday : day || weekday);
  }

  private static Column column(RandomGenerator random, int low, int high, List<String> names) {
    if (random.nextInt(3) == 0) {
      return item(random, 0, low, high, names);
    }
    List<String> texts = new ArrayList<>();
    Set<Integer> values = new TreeSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      Column item = item(random, random.nextInt(1, 12), low, high, names);
      texts.add(item.text());
      values.addAll(item.values());
    }
    return new Column(String.join(",", texts), values);
  }

  private static Column item(
      RandomGenerator random, int kind, int low, int high, List<String> names) {
    int last = high == 7 ? 6 : high;
    int step = random.nextInt(1, Math.min(last - low + 2, 21));
    int a = random.nextInt(low, high + 1);
    int b = random.nextInt(a, high + 1);
    return switch (kind) {
      case 0 -> new Column("*", upTo(low, last, 1));
      case 1 -> new Column("*/" + step, upTo(low, last, step));
      case 2, 3 -> new Column(a + "-" + b, upTo(a, b, 1, high));
      case 4 -> new Column(a + "-" + b + "/" + step, upTo(a, b, step, high));
      case 5 -> new Column(a + "/" + step, upTo(a, high, step, high));
      case 6, 7 -> new Column(named(a, low, names), upTo(a, a, 1, high));
      default -> new Column(String.format(Locale.ROOT, "%02d", a), upTo(a, a, 1, high));
    };
  }

  private static String named(int value, int low, List<String> names) {
    return value - low < names.size() ? names.get(value - low) : Integer.toString(value);
  }

  private static Column span(int a, int b) {
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    return new Column(from + "-" + to, upTo(from, to, 1));
  }

  private static Set<Integer> upTo(int from, int to, int step, int high) {
    Set<Integer> values = upTo(from, to, step);
    if (high == 7 && values.remove(7)) {
      values.add(0);
    }
    return values;
  }

  private static Set<Integer> upTo(int from, int to, int step) {
    Set<Integer> values = new TreeSet<>();
    for (int value = from; value <= to; value += step) {
      values.add(value);
    }
    return values;
  }
}
