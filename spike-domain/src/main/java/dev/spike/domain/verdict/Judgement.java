package dev.spike.domain.verdict;

import dev.spike.domain.Faults;
import dev.spike.domain.collection.CollectionName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that is to be said of one play.
 *
 * @param test what was played
 * @param collection whose spikes it were
 */
public record Judgement(
    TestName test,
    CollectionName collection,
    Instant beganAt,
    Instant endedAt,
    List<Finding> findings) {

  /** The most findings that one can have. */
  public static final int MOST_FINDINGS = 1000;

  public Judgement {
    findings = List.copyOf(findings);
    new Faults()
        .check(!endedAt.isBefore(beganAt), "endedAt", "a play cannot end before it begins")
        .check(!findings.isEmpty(), "findings", "where nothing was found, nothing was judged")
        .check(
            findings.size() <= MOST_FINDINGS,
            "findings",
            "there are at most %d findings, not %d",
            MOST_FINDINGS,
            findings.size())
        .refuseIfAny();
  }

  /** Whether all is well. */
  public boolean isGreen() {
    return findings.stream().map(Finding::outcome).allMatch(Outcome::isGreen);
  }

  /** Which part of all firings was because of the spikes; nobody knows if there was none. */
  public OptionalDouble precision() {
    long all = findings.stream().mapToLong(Finding::firings).sum();
    long right = findings.stream().filter(Finding::isDetection).mapToLong(Finding::firings).sum();
    return share(right, all);
  }

  /** Which part of all that had to fire did; nobody knows if nothing had to. */
  public OptionalDouble recall() {
    long all = findings.stream().filter(each -> each.outcome().isOfExpectation()).count();
    return share(findings.stream().filter(Finding::isDetection).count(), all);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  /** How long it took in the middle of all cases until what had to fire did. */
  public Optional<Duration> medianDelay() {
    List<Duration> delays =
        findings.stream().flatMap(each -> each.delay().stream()).sorted().toList();
    int size = delays.size();
    return size == 0
        ? Optional.empty()
        : Optional.of(delays.get((size - 1) / 2).plus(delays.get(size / 2)).dividedBy(2));
  }
}
