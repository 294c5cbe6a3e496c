package dev.spike.domain.recurrence;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** One of the five columns of a cron expression: what it is called and which values it takes. */
enum CronField {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY_OF_MONTH("day-of-month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
  DAY_OF_WEEK("day-of-week", 0, 6, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

  /** Sunday's second number, understood when read and never written. */
  static final int SUNDAY_AGAIN = 7;

  private final String label;
  private final int lowest;
  private final int highest;
  private final List<String> names;

  CronField(String label, int lowest, int highest, List<String> names) {
    this.label = label;
    this.lowest = lowest;
    this.highest = highest;
    this.names = names;
  }

  String label() {
    return label;
  }

  int lowest() {
    return lowest;
  }

  /** The highest number that may be written. */
  int end() {
    return this == DAY_OF_WEEK ? SUNDAY_AGAIN : highest;
  }

  /** How many values there are, which is also the longest step that means something. */
  int size() {
    return highest - lowest + 1;
  }

  /** The value that a token names, if it names one. */
  OptionalInt value(String token) {
    int position = names.indexOf(token.toUpperCase(Locale.ROOT));
    if (position >= 0) {
      return OptionalInt.of(lowest + position);
    }
    if (!token.matches("[0-9]{1,4}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(token);
    return number >= lowest && number <= end() ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** The set of {@code from}, {@code from + step} and so on up to {@code to}. */
  long values(int from, int to, int step) {
    long values = 0;
    for (int value = from; value <= to; value += step) {
      values |= 1L << (value > highest ? lowest : value);
    }
    return values;
  }

  /** What a token may be, as the end of a sentence. */
  String allowed() {
    String numbers = lowest + " to " + end();
    if (names.isEmpty()) {
      return numbers;
    }
    String sunday = this == DAY_OF_WEEK ? " (0 and 7 are Sunday)" : "";
    return numbers + sunday + " or " + names.get(0) + " to " + names.get(names.size() - 1);
  }
}
