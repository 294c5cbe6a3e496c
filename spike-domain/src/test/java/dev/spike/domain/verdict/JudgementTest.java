package dev.spike.domain.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.SpikeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

  private static Finding finding(Outcome outcome, int delay, int firings) {
    return new Finding(
        outcome,
        Optional.of(new SpikeName("burst")),
        Alert.named("HighCpu"),
        Optional.of(delay).filter(seconds -> seconds > 0).map(Duration::ofSeconds),
        firings,
        "so it was");
  }

  private static Judgement of(Finding... findings) {
    return of(List.of(findings));
  }

  private static Judgement of(List<Finding> findings) {
    return new Judgement(
        new TestName("cpu"), new CollectionName("web"), BEGIN, BEGIN.plusSeconds(1), findings);
  }

  @Test
  void isGreenIfEverythingIs() {
    assertThat(of(finding(Outcome.DETECTED, 3, 1), finding(Outcome.QUIET, 0, 0)).isGreen())
        .isTrue();
    for (Outcome outcome : Outcome.values()) {
      assertThat(of(finding(Outcome.DETECTED, 3, 1), finding(outcome, 0, 1)).isGreen())
          .isEqualTo(outcome == Outcome.DETECTED || outcome == Outcome.QUIET);
    }
  }

  @Test
  void measuresHowMuchOfAllWasRight() {
    Judgement judgement =
        of(
            finding(Outcome.DETECTED, 3, 1),
            finding(Outcome.LATE, 30, 1),
            finding(Outcome.RESOLVED_EARLY, 5, 2),
            finding(Outcome.MISSED, 0, 0),
            finding(Outcome.QUIET, 0, 0),
            finding(Outcome.FALSE_ALARM, 0, 4));

    assertThat(judgement.precision()).hasValue(0.5);
    assertThat(judgement.recall()).hasValue(0.75);
    assertThat(judgement.medianDelay()).contains(Duration.ofSeconds(5));
  }

  @Test
  void takesTheMeanOfTheTwoInTheMiddle() {
    assertThat(of(finding(Outcome.DETECTED, 8, 1), finding(Outcome.DETECTED, 3, 1)).medianDelay())
        .contains(Duration.ofMillis(5500));
  }

  @Test
  void measuresNothingWhereNothingWas() {
    Judgement quiet = of(finding(Outcome.QUIET, 0, 0));

    assertThat(quiet.precision()).isEmpty();
    assertThat(quiet.recall()).isEmpty();
    assertThat(quiet.medianDelay()).isEmpty();
  }

  @Test
  void saysSomethingButNotEverything() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of());
    List<Finding> many =
        Collections.nCopies(Judgement.MOST_FINDINGS + 1, finding(Outcome.QUIET, 0, 0));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> of(many))
        .withMessageContaining("1000");
    assertThat(of(many.subList(0, Judgement.MOST_FINDINGS)).isGreen()).isTrue();
    Instant before = BEGIN.minusMillis(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                new Judgement(
                    new TestName("cpu"),
                    new CollectionName("web"),
                    BEGIN,
                    before,
                    List.of(finding(Outcome.QUIET, 0, 0))));
  }
}
