package dev.spike.domain.verdict;

import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A spike that was played, and what alerts have to do about it. */
public record Challenge(
    SpikeName spike, Window window, List<Expectation> expected, List<Alert> silent) {

  public Challenge {
    expected = List.copyOf(expected);
    silent = List.copyOf(silent);
  }

  /** When nothing more of what it asks for can happen. */
  public Instant end() {
    return expected.stream()
        .map(this::reach)
        .max(Comparator.naturalOrder())
        .filter(window.end()::isBefore)
        .orElse(window.end());
  }

  Instant reach(Expectation expectation) {
    return expectation.reach(window.start(), window.end());
  }

  /** Whether a firing began in time to be because of this. */
  boolean mayHaveCaused(Firing firing) {
    return !firing.from().isBefore(window.start())
        && expected.stream()
            .filter(each -> firing.alert().is(each.alert()))
            .anyMatch(each -> !firing.from().isAfter(reach(each)));
  }

  /** Whether a firing is of an alert that had to be silent meanwhile. */
  boolean isDisturbedBy(Firing firing) {
    return silent.stream().anyMatch(firing.alert()::is)
        && firing.from().isBefore(end())
        && firing.isOnAt(window.start());
  }

  /** Whether it says anything about an alert. */
  public boolean names(Alert alert) {
    return expected.stream().map(Expectation::alert).anyMatch(alert::is)
        || silent.stream().anyMatch(alert::is);
  }

  /** The last of several that may have caused a firing. */
  static Optional<Challenge> behind(Firing firing, List<Challenge> challenges) {
    return challenges.stream()
        .filter(each -> each.mayHaveCaused(firing))
        .max(Comparator.comparing(each -> each.window().start()));
  }
}
