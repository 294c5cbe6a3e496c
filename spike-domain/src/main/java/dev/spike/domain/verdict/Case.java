package dev.spike.domain.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that is expected of an alert because of a spike, and how it came. */
record Case(Challenge challenge, Expectation expectation) {

  /** A stretch of time in which the alert fired, with whatever other labels. */
  private record Stretch(Instant from, Optional<Instant> until) {

    boolean touches(Firing next) {
      return until.map(end -> !next.from().isAfter(end)).orElse(true);
    }

    Stretch with(Firing next) {
      boolean longer =
          until.isPresent() && (next.until().isEmpty() || next.until().get().isAfter(until.get()));
      return longer ? new Stretch(from, next.until()) : this;
    }
  }

  /** What is to be said of the firings that are because of the spike. */
  Finding finding(List<Firing> caused, Judge.Clues clues) {
    Alert alert = expectation.alert();
    List<Stretch> stretches =
        stretches(caused.stream().filter(each -> each.alert().is(alert)).toList());
    if (stretches.isEmpty()) {
      return finding(Outcome.MISSED, Optional.empty(), 0, missed(clues));
    }
    Duration delay = Duration.between(challenge.window().start(), stretches.get(0).from());
    List<String> wrongs = new ArrayList<>();
    Optional<Outcome> late = late(delay, wrongs);
    Optional<Outcome> early = early(stretches, wrongs);
    Optional<Outcome> lasting = lasting(stretches.get(stretches.size() - 1), wrongs);
    Outcome outcome = late.or(() -> early).or(() -> lasting).orElse(Outcome.DETECTED);
    String fired = alert + " fired " + Phrases.seconds(delay) + " after the start";
    String reason =
        fired
            + (late.isPresent() ? ", " : wrongs.isEmpty() ? "" : "; it ")
            + String.join("; it ", wrongs)
            + (wrongs.isEmpty() ? resolved(stretches) : "");
    return finding(outcome, Optional.of(delay), stretches.size(), reason);
  }

  private Finding finding(Outcome outcome, Optional<Duration> delay, int firings, String reason) {
    return new Finding(
        outcome,
        Optional.of(challenge.spike()),
        expectation.alert(),
        delay,
        firings,
        Phrases.fitted(reason));
  }

  private String missed(Judge.Clues clues) {
    Alert alert = expectation.alert();
    Instant start = challenge.window().start();
    boolean wasOn =
        clues.book().firings().stream()
            .anyMatch(
                each ->
                    each.alert().is(alert) && each.from().isBefore(start) && each.isOnAt(start));
    if (wasOn) {
      return alert + " was firing already when the spike began";
    }
    boolean fired = clues.book().firings().stream().anyMatch(each -> each.alert().is(alert));
    return fired
        ? alert + " did not fire because of this spike, only at other times"
        : alert + " never fired" + clues.about(alert);
  }

  private Optional<Outcome> late(Duration delay, List<String> wrongs) {
    Duration over = delay.minus(expectation.firesWithin());
    if (over.isNegative() || over.isZero()) {
      return Optional.empty();
    }
    wrongs.add(Phrases.seconds(over) + " too late");
    return Optional.of(Outcome.LATE);
  }

  private Optional<Outcome> early(List<Stretch> stretches, List<String> wrongs) {
    if (stretches.size() > 1) {
      wrongs.add("flapped: it fired " + stretches.size() + " times");
      return Optional.of(Outcome.RESOLVED_EARLY);
    }
    Instant end = challenge.window().end();
    Optional<Instant> until = stretches.get(0).until().filter(end::isAfter);
    until.ifPresent(
        early ->
            wrongs.add(
                "was over "
                    + Phrases.seconds(Duration.between(early, end))
                    + " before the end of the spike"));
    return until.map(early -> Outcome.RESOLVED_EARLY);
  }

  private Optional<Outcome> lasting(Stretch last, List<String> wrongs) {
    if (expectation.resolvesWithin().isEmpty()) {
      return Optional.empty();
    }
    Instant end = challenge.window().end();
    Duration within = expectation.resolvesWithin().get();
    if (last.until().isEmpty()) {
      wrongs.add("was still firing " + Phrases.seconds(within) + " after the end");
      return Optional.of(Outcome.NOT_RESOLVED);
    }
    Duration took = Duration.between(end, last.until().get());
    if (took.compareTo(within) <= 0) {
      return Optional.empty();
    }
    wrongs.add(
        "was over "
            + Phrases.seconds(took)
            + " after the end, "
            + Phrases.seconds(took.minus(within))
            + " too late");
    return Optional.of(Outcome.NOT_RESOLVED);
  }

  private String resolved(List<Stretch> stretches) {
    return stretches
        .get(0)
        .until()
        .map(until -> Duration.between(challenge.window().end(), until))
        .map(took -> ", and was over " + Phrases.seconds(took) + " after the end")
        .orElse("");
  }

  /** Where alerts of several labels fire at once, that is one firing. */
  private static List<Stretch> stretches(List<Firing> firings) {
    List<Stretch> stretches = new ArrayList<>();
    for (Firing firing : firings) {
      int last = stretches.size() - 1;
      if (last >= 0 && stretches.get(last).touches(firing)) {
        stretches.set(last, stretches.get(last).with(firing));
      } else {
        stretches.add(new Stretch(firing.from(), firing.until()));
      }
    }
    return stretches;
  }
}
