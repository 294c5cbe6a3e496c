package dev.spike.domain.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

  private static Finding of(int firings, Duration delay, String reason) {
    return new Finding(
        Outcome.DETECTED,
        Optional.empty(),
        Alert.named("HighCpu"),
        Optional.of(delay),
        firings,
        reason);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> of(-1, Duration.ofMillis(-1), "x".repeat(2001)))
        .satisfies(refusal -> assertThat(refusal.faults()).hasSize(3));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> of(1, Duration.ZERO, "\0"));
    assertThat(of(0, Duration.ZERO, "x".repeat(2000)).isDetection()).isTrue();
  }

  @Test
  void hasAlertsWithNames() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Alert.named(" "));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new TestName(""));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                new Expectation(
                    Alert.named("A"), Duration.ZERO, Optional.of(Duration.ofSeconds(-1))))
        .satisfies(refusal -> assertThat(refusal.faults()).hasSize(2));
  }

  @Test
  void hasAlertsWithFewAndShortLabels() {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < Alert.MOST_LABELS - 2; i++) {
      labels.put("label" + i, "");
    }
    labels.put("x".repeat(Alert.LONGEST_LABEL), "x");
    labels.put("x", "x".repeat(Alert.LONGEST_LABEL));
    assertThat(ofAlert(labels).alert().labels()).isEqualTo(labels);
    assertThat(expecting(labels).alert().labels()).isEqualTo(labels);

    labels.put("one", "too many");
    labels.put("x", "x".repeat(Alert.LONGEST_LABEL + 1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ofAlert(labels))
        .satisfies(refusal -> assertThat(refusal.faults()).hasSize(2))
        .withMessageContaining("at most 30 labels, not 31")
        .withMessageContaining("at most 1000 characters");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> expecting(labels))
        .satisfies(
            refusal ->
                assertThat(refusal.faults()).extracting(Fault::pointer).containsOnly("/labels"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ofAlert(Map.of("x".repeat(Alert.LONGEST_LABEL + 1), "")));
  }

  private static Finding ofAlert(Map<String, String> labels) {
    return new Finding(
        Outcome.QUIET, Optional.empty(), new Alert("A", labels), Optional.empty(), 0, "");
  }

  private static Expectation expecting(Map<String, String> labels) {
    return new Expectation(new Alert("A", labels), Duration.ofSeconds(1), Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void readsTheNamesOfOutcomes(Outcome outcome) {
    assertThat(Outcome.parse(outcome.toString())).isEqualTo(outcome);
    assertThat(outcome.words()).isNotEmpty();
  }

  @Test
  void knowsNoOtherOutcomes() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Outcome.parse("fine"))
        .withMessageContaining("detected, late, missed")
        .withMessageContaining("'fine'");
  }

  @Test
  void fitsSentencesThatCannotBeKept() {
    assertThat(Phrases.fitted("a\0b")).isEqualTo("a?b");
    assertThat(Phrases.fitted("x".repeat(3000))).hasSize(2000).endsWith("…");
  }
}
