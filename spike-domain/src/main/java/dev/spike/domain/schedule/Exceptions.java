package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is left out of a series: all that begins on some days, and what begins at some instants. */
public record Exceptions(Set<LocalDate> days, Set<Instant> instants) {

  /** Nothing is left out. */
  public static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

  /** How many there can be. */
  public static final int MOST = 1000;

  public Exceptions {
    days = Set.copyOf(days);
    instants = Set.copyOf(instants);
    int count = days.size() + instants.size();
    new Faults()
        .check(count <= MOST, "", "at most %d exceptions are possible, not %d", MOST, count)
        .refuseIfAny();
  }

  /** Reads exceptions, each written as a date or as an instant. */
  public static Exceptions parse(List<String> texts) {
    SortedSet<LocalDate> days = new TreeSet<>();
    SortedSet<Instant> instants = new TreeSet<>();
    Faults faults = new Faults();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      faults.member(Integer.toString(i), () -> parse(text, days, instants));
    }
    faults.refuseIfAny();
    return new Exceptions(days, instants);
  }

  private static boolean parse(String text, Set<LocalDate> days, Set<Instant> instants) {
    try {
      return text.contains("T")
          ? instants.add(Instant.parse(text))
          : days.add(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "an exception is a date such as 2026-12-24 or an instant such as 2026-12-24T09:00:00Z,"
              + " not "
              + Texts.shown(text));
    }
  }

  /** These, and what begins at an instant. */
  Exceptions and(Instant begin) {
    SortedSet<Instant> more = new TreeSet<>(instants);
    more.add(begin);
    return new Exceptions(days, more);
  }

  /** Whether what begins at an instant is left out, by the clocks of a zone. */
  boolean leaveOut(Instant begin, ZoneId zone) {
    return instants.contains(begin)
        || !days.isEmpty() && days.contains(LocalDate.ofInstant(begin, zone));
  }

  /** Each as it is written: the days first, and the earliest of both first. */
  public List<String> written() {
    return new ArrayList<>(
        Stream.concat(new TreeSet<>(days).stream(), new TreeSet<>(instants).stream())
            .map(Object::toString)
            .toList());
  }
}
