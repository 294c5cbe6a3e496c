package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.value.Chance;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Windows at times of which nobody knows beforehand, so many a day, but always the same ones of the
 * same seed. A day is divided into equal parts, and each of them has one window.
 */
public record Surprise(int perDay, Lapse shortestLapse, Lapse longestLapse, ZoneId zone, Seed seed)
    implements Pattern {

  /** The most windows of a day: one in every five minutes. */
  public static final int MOST_PER_DAY = 288;

  private static final Duration DAY = Duration.ofDays(1);

  public Surprise {
    zone = Recurrence.zone(zone.getId());
    boolean fewEnough = perDay >= 1 && perDay <= MOST_PER_DAY;
    Faults faults = new Faults();
    faults.check(fewEnough, "per_day", "there can be 1 to %d a day, not %d", MOST_PER_DAY, perDay);
    faults.check(
        !shortestLapse.isNone(), "shortest", "an occurrence must last longer than nothing");
    faults.check(
        shortestLapse.length().compareTo(longestLapse.length()) <= 0,
        "longest",
        "the longest must not be shorter than the shortest, which is %s",
        shortestLapse);
    faults.refuseIfAny();
    faults
        .check(
            longestLapse.length().multipliedBy(perDay).compareTo(DAY) <= 0,
            "longest",
            "%d a day have %s each at most, not %s",
            perDay,
            new Lapse(DAY.dividedBy(perDay).truncatedTo(ChronoUnit.SECONDS)),
            longestLapse)
        .refuseIfAny();
  }

  @Override
  public Optional<Window> firstEndingAfter(Instant instant) {
    for (LocalDate day = instant.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      Instant begin = day.atStartOfDay(zone).toInstant();
      long millis =
          Duration.between(begin, day.plusDays(1).atStartOfDay(zone).toInstant()).toMillis();
      for (int part = 0; part < perDay && millis > 0; part++) {
        Optional<Window> window = window(day, part, begin, millis);
        if (window.filter(found -> found.end().isAfter(instant)).isPresent()) {
          return window;
        }
      }
    }
  }

  /** The window of a part of a day, unless a change of the clocks leaves too little of it. */
  private Optional<Window> window(LocalDate day, int part, Instant dawn, long millis) {
    long begin = millis * part / perDay;
    long room = millis * (part + 1) / perDay - begin;
    long least = shortestLapse.length().toMillis();
    long most = Math.min(longestLapse.length().toMillis(), room);
    if (most < least) {
      return Optional.empty();
    }
    long stream = seed.stream("surprise");
    long ordinal = 2 * (day.toEpochDay() * perDay + part);
    long length = least + Chance.share(Chance.word(stream, ordinal), most - least + 1);
    long pause = Chance.share(Chance.word(stream, ordinal + 1), room - length + 1);
    Instant start = dawn.plusMillis(begin + pause);
    return Optional.of(new Window(start, start.plusMillis(length)));
  }

  /** Each has a part of the day for itself. */
  @Override
  public void demandApart(Instant from) {}

  @Override
  public void demandFirstApart(Instant from) {}

  @Override
  public Duration shortest() {
    return shortestLapse.length();
  }

  @Override
  public String inWords() {
    return "at random, %s a day, for %s"
        .formatted(
            perDay == 1 ? "once" : perDay + " times",
            shortestLapse.equals(longestLapse)
                ? shortestLapse
                : shortestLapse + " to " + longestLapse);
  }

  @Override
  public String toString() {
    return "random %d a day for %s..%s in %s seed %d"
        .formatted(perDay, shortestLapse, longestLapse, zone, seed.number());
  }
}
