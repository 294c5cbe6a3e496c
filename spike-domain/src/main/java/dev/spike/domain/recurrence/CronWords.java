package dev.spike.domain.recurrence;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a cron expression means, as people would say it. */
record CronWords(FieldValues minutes, FieldValues hours, CronDays days) {

  /** So many times of the day are said one by one. */
  private static final int FEW = 4;

  /** Shorter runs are as quickly said one by one. */
  private static final int SHORTEST_RANGE = 3;

  private static final int DAYS_OF_WEEK = 7;

  @Override
  public String toString() {
    String day = day();
    if (hours.allowsAll() || minutes.count() * hours.count() > FEW) {
      return howOften() + day;
    }
    List<String> times =
        hours
            .each()
            .boxed()
            .flatMap(
                hour ->
                    minutes
                        .each()
                        .mapToObj(minute -> String.format(Locale.ROOT, "%02d:%02d", hour, minute)))
            .toList();
    return "at " + joined(times) + (day.isEmpty() ? " every day" : day);
  }

  private String howOften() {
    if (minutes.count() == 1 && hours.step() > 0) {
      return every(hours.step(), "hour")
          + (minutes.allows(0) ? "" : ", at minute " + minutes.first());
    }
    String often =
        minutes.step() > 0
            ? every(minutes.step(), "minute")
            : "at minute " + listed(minutes.each(), Integer::toString);
    return hours.allowsAll() && minutes.step() > 0
        ? often
        : often
            + (hours.allowsAll()
                ? " of every hour"
                : " of the hours " + listed(hours.each(), Integer::toString));
  }

  private String day() {
    FieldValues months = days.months();
    String month = months.allowsAll() ? "" : listed(months.each(), CronWords::month);
    String date =
        days.daysOfMonth().allowsAll()
            ? ""
            : "day %s of %s"
                .formatted(
                    listed(days.daysOfMonth().each(), Integer::toString),
                    month.isEmpty() ? "the month" : month);
    IntStream week =
        IntStream.rangeClosed(1, DAYS_OF_WEEK)
            .filter(day -> days.daysOfWeek().allows(day % DAYS_OF_WEEK));
    String weekday = days.daysOfWeek().allowsAll() ? "" : listed(week, CronWords::weekday);
    if (!date.isEmpty() && !weekday.isEmpty()) {
      return days.eitherSuffices()
          ? " on " + date + ", and on " + weekday + (month.isEmpty() ? "" : " of " + month)
          : " on " + weekday + " if it is " + date;
    }
    String in = date.isEmpty() && !month.isEmpty() ? " in " + month : "";
    return (date + weekday).isEmpty() ? in : " on " + date + weekday + in;
  }

  private static String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String weekday(int number) {
    return DayOfWeek.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String every(int step, String unit) {
    return step == 1 ? "every " + unit : "every " + step + " " + unit + "s";
  }

  /** Values in ascending order, several in a row as a range. */
  private static String listed(IntStream values, IntFunction<String> name) {
    int[] all = values.toArray();
    List<String> words = new ArrayList<>();
    for (int from = 0; from < all.length; ) {
      int to = from;
      while (to + 1 < all.length && all[to + 1] == all[to] + 1) {
        to++;
      }
      if (to - from + 1 < SHORTEST_RANGE) {
        to = from;
        words.add(name.apply(all[from]));
      } else {
        words.add(name.apply(all[from]) + " to " + name.apply(all[to]));
      }
      from = to + 1;
    }
    return joined(words);
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
