package dev.spike.domain.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When which spikes were played, for those who tell what happened besides. */
record Setting(List<Challenge> challenges, Instant beganAt) {

  boolean names(Alert alert) {
    return challenges.stream().anyMatch(each -> each.names(alert));
  }

  boolean isDisturbedBy(Firing firing) {
    return challenges.stream().anyMatch(each -> each.isDisturbedBy(firing));
  }

  /** When an alert fired that should not have. */
  String sentence(Alert alert, List<Firing> firings) {
    Instant from = firings.get(0).from();
    String times = firings.size() == 1 ? "" : firings.size() + " times, first ";
    return Phrases.fitted(
        alert + " fired " + times + when(from) + ", during no spike that it is for");
  }

  private String when(Instant from) {
    Optional<Challenge> before =
        challenges.stream()
            .filter(each -> !each.window().start().isAfter(from))
            .max(Comparator.comparing(each -> each.window().end()));
    if (before.isEmpty()) {
      Duration after = Duration.between(beganAt, from);
      return after.isZero() || after.isNegative()
          ? "already when the play began"
          : Phrases.seconds(after) + " after the play began";
    }
    Challenge challenge = before.get();
    Duration after = Duration.between(challenge.window().end(), from);
    return after.isNegative()
        ? Phrases.seconds(Duration.between(challenge.window().start(), from))
            + " after the start of '"
            + challenge.spike()
            + "'"
        : Phrases.seconds(after) + " after the end of '" + challenge.spike() + "'";
  }
}
