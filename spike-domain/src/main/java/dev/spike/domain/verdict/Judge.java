package dev.spike.domain.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Judges what alerts did while spikes were played. */
public final class Judge {

  private final BiFunction<String, Collection<String>, Optional<String>> nearest;

  /**
   * A judge.
   *
   * @param nearest finds which of several names was perhaps meant by one that is not among them
   */
  public Judge(BiFunction<String, Collection<String>, Optional<String>> nearest) {
    this.nearest = nearest;
  }

  /**
   * What is to be said, in the order of the challenges, and then of what belongs to none of them,
   * as far as a judgement has room for it.
   *
   * @param beganAt when somebody began to look
   */
  public List<Finding> findings(List<Challenge> challenges, Watchbook book, Instant beganAt) {
    Map<Optional<Challenge>, List<Firing>> byCause =
        book.firings().stream()
            .collect(Collectors.groupingBy(each -> Challenge.behind(each, challenges)));
    List<Firing> rest = byCause.getOrDefault(Optional.<Challenge>empty(), List.of());
    Clues clues = new Clues(book, nearest);
    List<Finding> findings = new ArrayList<>();
    for (Challenge challenge : challenges) {
      List<Firing> caused = byCause.getOrDefault(Optional.of(challenge), List.of());
      for (Expectation expectation : challenge.expected()) {
        findings.add(new Case(challenge, expectation).finding(caused, clues));
      }
      findings.addAll(silence(challenge, rest));
    }
    findings.addAll(falseAlarms(new Setting(challenges, beganAt), rest));
    return findings.stream().limit(Judgement.MOST_FINDINGS).toList();
  }

  private static List<Finding> silence(Challenge challenge, List<Firing> rest) {
    List<Finding> findings = new ArrayList<>();
    for (Alert silent : challenge.silent()) {
      List<Firing> loud =
          rest.stream()
              .filter(each -> each.alert().is(silent) && challenge.isDisturbedBy(each))
              .toList();
      findings.add(silence(challenge, silent, loud));
    }
    return findings;
  }

  private static Finding silence(Challenge challenge, Alert silent, List<Firing> loud) {
    return new Finding(
        loud.isEmpty() ? Outcome.QUIET : Outcome.FALSE_ALARM,
        Optional.of(challenge.spike()),
        silent,
        Optional.empty(),
        loud.size(),
        loud.isEmpty()
            ? silent + " did not fire, as it should not"
            : Phrases.disturbed(challenge, silent, loud));
  }

  /** What disturbs a challenge is no false alarm of its own as well. */
  private static List<Finding> falseAlarms(Setting setting, List<Firing> rest) {
    Map<Alert, List<Firing>> byAlert = new LinkedHashMap<>();
    rest.stream()
        .sorted(Comparator.comparing(Firing::from))
        .filter(each -> setting.names(each.alert()) && !setting.isDisturbedBy(each))
        .forEach(
            each -> byAlert.computeIfAbsent(each.alert().kept(), a -> new ArrayList<>()).add(each));
    List<Finding> findings = new ArrayList<>();
    byAlert.forEach(
        (alert, firings) ->
            findings.add(
                new Finding(
                    Outcome.FALSE_ALARM,
                    Optional.empty(),
                    alert,
                    Optional.empty(),
                    firings.size(),
                    setting.sentence(alert, firings))));
    return findings;
  }

  /** What else was seen, for those who look for what is not there. */
  record Clues(Watchbook book, BiFunction<String, Collection<String>, Optional<String>> nearest) {

    /** What perhaps explains that an alert did not fire. */
    String about(Alert wanted) {
      List<Alert> fired = book.firings().stream().map(Firing::alert).distinct().toList();
      Optional<Alert> other =
          fired.stream().filter(a -> a.name().equals(wanted.name())).findFirst();
      if (other.isPresent() && !other.get().is(wanted)) {
        return "; it fired with other labels: " + other.get();
      }
      if (book.pending().stream().anyMatch(each -> each.is(wanted))) {
        return "; it was pending, so its 'for' may be too long";
      }
      Set<String> names =
          Set.copyOf(
              fired.stream().map(Alert::name).filter(n -> !n.equals(wanted.name())).toList());
      return nearest
          .apply(wanted.name(), names)
          .map(name -> "; nearest alert seen: " + name)
          .orElse("");
    }
  }
}
