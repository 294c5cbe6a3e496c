package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Windows that follow a pattern, from an instant on, and for ever or up to an end, with exceptions.
 */
public final class Series implements Occurrences {

  /** The most windows that can be counted. */
  public static final int MOST_COUNTED = 1000;

  /** The end of all calendars here. */
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final SeriesTerms terms;
  private final Pattern pattern;
  private final Instant from;
  private final Optional<Instant> lastBegin;
  private final Window span;

  /** The series of these terms; where they do not say when it begins, it is at an instant. */
  Series(SeriesTerms terms, Instant otherwise) {
    this.from = terms.from().orElse(otherwise);
    this.terms = terms.beginning(from);
    this.pattern = terms.kind().pattern(from);
    pattern.demandFirstApart(from);
    this.lastBegin = lastBegin();
    this.span = measured();
  }

  /** When no window begins any more. */
  private Optional<Instant> lastBegin() {
    if (terms.count().isEmpty()) {
      return terms.until();
    }
    Optional<Window> window = pattern.firstEndingAfter(from).flatMap(this::notBefore);
    for (int i = 1; i < terms.count().getAsInt() && window.isPresent(); i++) {
      window = pattern.firstEndingAfter(window.get().end());
    }
    return window.map(Window::start);
  }

  private Window measured() {
    Window first =
        firstEndingAfter(from)
            .orElseThrow(
                () ->
                    new Refusal(Refusal.Kind.INVALID, "no occurrence is left between its limits"));
    Instant end =
        lastBegin
            .filter(last -> last.isBefore(FAR))
            .map(last -> last(first, last).end())
            .orElse(FAR);
    return new Window(first.start(), end);
  }

  /** The last window, which begins at an instant or before; each step halves what is left. */
  private Window last(Window first, Instant bound) {
    Window last = first;
    Instant end = bound;
    for (Optional<Window> next = after(last); next.isPresent(); next = after(last)) {
      last = next.get();
      Instant middle = last.end().plus(Duration.between(last.end(), end).dividedBy(2));
      Optional<Window> leap = firstEndingAfter(middle);
      if (leap.isPresent()) {
        last = leap.get();
      } else {
        end = middle;
      }
    }
    return last;
  }

  private Optional<Window> after(Window window) {
    return firstEndingAfter(window.end());
  }

  @Override
  public Optional<Window> firstEndingAfter(Instant instant) {
    Instant begin = instant.isBefore(from) ? from : instant;
    Optional<Window> window = pattern.firstEndingAfter(begin).flatMap(this::notBefore);
    while (window.isPresent() && isLeftOut(window.get())) {
      window = pattern.firstEndingAfter(window.get().end());
    }
    return window.filter(found -> lastBegin.isEmpty() || !found.start().isAfter(lastBegin.get()));
  }

  private boolean isLeftOut(Window window) {
    return terms.exceptions().leaveOut(window.start(), pattern.zone());
  }

  /** One that begins before the series does is none of it. */
  private Optional<Window> notBefore(Window window) {
    return window.start().isBefore(from)
        ? pattern.firstEndingAfter(window.end())
        : Optional.of(window);
  }

  /** The first windows that end after an instant, at most so many. */
  public List<Window> upcoming(Instant instant, int most) {
    List<Window> upcoming = new ArrayList<>();
    for (Optional<Window> window = firstEndingAfter(instant);
        window.isPresent() && upcoming.size() < most;
        window = after(window.get())) {
      upcoming.add(window.get());
    }
    return upcoming;
  }

  /**
   * This series without the window that begins at an instant; where none is named, without the one
   * that runs at present or comes next.
   */
  Series skipping(Optional<Instant> begin, Instant now) {
    Window window =
        firstEndingAfter(begin.orElse(now))
            .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "no occurrence is left to skip"));
    new Faults()
        .check(
            begin.isEmpty() || window.start().equals(begin.get()),
            "start",
            "no occurrence begins at %s; the next one does at %s",
            begin.orElse(now),
            window.start())
        .refuseIfAny();
    if (after(window).isEmpty() && firstEndingAfter(from).equals(Optional.of(window))) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "the occurrence at " + window.start() + " is the only one; delete the spike instead");
    }
    return terms.except(terms.exceptions().and(window.start())).from(from);
  }

  /** Refuses a series whose own windows get in each other's way. */
  public Series demandApart() {
    pattern.demandApart(from);
    return this;
  }

  @Override
  public Window span() {
    return span;
  }

  @Override
  public Duration shortest() {
    return pattern.shortest();
  }

  @Override
  public Window around(Instant now) {
    return firstEndingAfter(now)
        .orElseGet(() -> last(firstEndingAfter(from).orElseThrow(), lastBegin.orElse(now)));
  }

  @Override
  public boolean recur() {
    return true;
  }

  /** How the windows follow one another. */
  public Pattern pattern() {
    return pattern;
  }

  /** What was wanted, and when it begins. */
  public SeriesTerms terms() {
    return terms;
  }

  /** When the windows are, as people would say it. */
  public String inWords() {
    StringBuilder words = new StringBuilder(pattern.inWords());
    words.append(", in ").append(pattern.zone());
    OptionalInt count = terms.count();
    count.ifPresent(times -> words.append(times == 1 ? ", once" : ", " + times + " times"));
    terms.until().ifPresent(last -> words.append(", until ").append(last));
    int exceptions = terms.exceptions().written().size();
    if (exceptions > 0) {
      words
          .append(", with ")
          .append(exceptions == 1 ? "one exception" : exceptions + " exceptions");
    }
    return words.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(toString());
  }

  /** The notation, which {@link SeriesTerms#parse} reads. */
  @Override
  public String toString() {
    return terms.toString();
  }
}
