package dev.spike.domain.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Alert HIGH = Alert.named("HighCpu");
  private static final Alert PAGE = new Alert("HighCpu", Map.of("severity", "page"));
  private static final Alert OTHER = Alert.named("DiskFull");
  private static final Judge JUDGE =
      new Judge((typed, known) -> known.stream().filter(typed::equalsIgnoreCase).findFirst());

  private static Instant second(double second) {
    return START.plusMillis((long) (second * 1000));
  }

  /** A challenge from second 100 to 200, of which an alert tells within 20 s, and 30 s after it. */
  private static Challenge burst(Alert... silent) {
    return challenge("burst", 100, 200, silent);
  }

  private static Challenge challenge(String name, int from, int to, Alert... silent) {
    Expectation expectation =
        new Expectation(HIGH, Duration.ofSeconds(20), Optional.of(Duration.ofSeconds(30)));
    return new Challenge(
        new SpikeName(name),
        new Window(second(from), second(to)),
        List.of(expectation),
        List.of(silent));
  }

  /** A book of alerts that fired from one second to another: {@code 110-220 230-}. */
  private static Watchbook book(Map<Alert, String> stretches, Alert... pending) {
    TreeMap<Double, Set<Alert>> firing = new TreeMap<>();
    List<Double> times = new ArrayList<>();
    stretches.values().stream()
        .flatMap(text -> List.of(text.split("[- ]+")).stream())
        .filter(text -> !text.isEmpty())
        .forEach(text -> times.add(Double.valueOf(text)));
    times.forEach(time -> firing.put(time, new HashSet<>()));
    stretches.forEach((alert, text) -> enter(alert, text, firing));
    Watchbook book = new Watchbook();
    book.enter(new Sighting(START, firing.getOrDefault(0.0, Set.of()), Set.of(pending)));
    firing.forEach((time, alerts) -> book.enter(new Sighting(second(time), alerts, Set.of())));
    return book;
  }

  private static void enter(Alert alert, String text, TreeMap<Double, Set<Alert>> firing) {
    for (String stretch : text.isBlank() ? new String[0] : text.split(" ")) {
      String[] bounds = (stretch + "-").split("-", -1);
      double from = Double.parseDouble(bounds[0]);
      double to = bounds[1].isEmpty() ? Double.MAX_VALUE : Double.parseDouble(bounds[1]);
      firing.subMap(from, true, to, false).values().forEach(alerts -> alerts.add(alert));
    }
  }

  private static List<Finding> findings(Watchbook book, Challenge... challenges) {
    return JUDGE.findings(List.of(challenges), book, START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          110-220          | DETECTED       | 10   | 1 | HighCpu fired 10.0 s after the start, and was over 20.0 s after the end
          100-200          | DETECTED       | 0    | 1 | HighCpu fired 0.0 s after the start, and was over 0.0 s after the end
          120-230          | DETECTED       | 20   | 1 | HighCpu fired 20.0 s after the start, and was over 30.0 s after the end
          134.2-220        | LATE           | 34.2 | 1 | HighCpu fired 34.2 s after the start, 14.2 s too late
          225-229          | LATE           | 125  | 1 | HighCpu fired 125.0 s after the start, 105.0 s too late
          130-             | LATE           | 30   | 1 | HighCpu fired 30.0 s after the start, 10.0 s too late; it was still firing 30.0 s after the end
          110-             | NOT_RESOLVED   | 10   | 1 | HighCpu fired 10.0 s after the start; it was still firing 30.0 s after the end
          110-245          | NOT_RESOLVED   | 10   | 1 | HighCpu fired 10.0 s after the start; it was over 45.0 s after the end, 15.0 s too late
          110-187.7        | RESOLVED_EARLY | 10   | 1 | HighCpu fired 10.0 s after the start; it was over 12.3 s before the end of the spike
          110-130 140-220  | RESOLVED_EARLY | 10   | 2 | HighCpu fired 10.0 s after the start; it flapped: it fired 2 times
          110-205 210-220  | RESOLVED_EARLY | 10   | 2 | HighCpu fired 10.0 s after the start; it flapped: it fired 2 times
          ''               | MISSED         | -    | 0 | HighCpu never fired
          50-220           | MISSED         | -    | 0 | HighCpu was firing already when the spike began
          250-260          | MISSED         | -    | 0 | HighCpu did not fire because of this spike, only at other times
          """)
  void tellsHowAnAlertDidWhatItHadTo(
      String stretches, Outcome outcome, Double delay, int firings, String reason) {
    Finding finding = findings(book(Map.of(HIGH, stretches)), burst()).get(0);

    assertThat(finding.outcome()).isEqualTo(outcome);
    assertThat(finding.delay())
        .isEqualTo(Optional.ofNullable(delay).map(s -> Duration.ofMillis((long) (s * 1000))));
    assertThat(finding.firings()).isEqualTo(firings);
    assertThat(finding.reason()).isEqualTo(reason);
    assertThat(finding.spike()).contains(new SpikeName("burst"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0-10        | 1 | HighCpu fired already when the play began, during no spike that it is for
          30-40       | 1 | HighCpu fired 30.0 s after the play began, during no spike that it is for
          30-40 50-60 | 2 | HighCpu fired 2 times, first 30.0 s after the play began, during no spike that it is for
          50-210      | 1 | HighCpu fired 50.0 s after the play began, during no spike that it is for
          231-240     | 1 | HighCpu fired 31.0 s after the end of 'burst', during no spike that it is for
          """)
  void tellsOfFalseAlarms(String stretches, int firings, String reason) {
    List<Finding> findings = findings(book(Map.of(HIGH, "110-220 " + stretches)), burst());

    Finding alarm = findings.get(findings.size() - 1);
    assertThat(alarm.outcome()).isEqualTo(Outcome.FALSE_ALARM);
    assertThat(alarm.spike()).isEmpty();
    assertThat(alarm.firings()).isEqualTo(firings);
    assertThat(alarm.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''      | QUIET       | 0 | DiskFull did not fire, as it should not
          103-105 | FALSE_ALARM | 1 | DiskFull fired 3.0 s after the start, and should not have
          229-240 | FALSE_ALARM | 1 | DiskFull fired 129.0 s after the start, and should not have
          0-110   | FALSE_ALARM | 1 | DiskFull was firing already when the spike began, and should not have
          """)
  void tellsWhetherOthersWereSilent(String stretches, Outcome outcome, int firings, String reason) {
    Watchbook book = book(Map.of(HIGH, "110-220", OTHER, stretches));

    List<Finding> findings = findings(book, burst(OTHER));

    assertThat(findings).hasSize(2);
    assertThat(findings.get(1))
        .isEqualTo(
            new Finding(
                outcome,
                Optional.of(new SpikeName("burst")),
                OTHER,
                Optional.empty(),
                firings,
                reason));
  }

  @Test
  void countsAlertsThatHadToBeSilentAsFalseAlarmsElsewhereToo() {
    List<Finding> findings = findings(book(Map.of(HIGH, "110-220", OTHER, "20-40")), burst(OTHER));

    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactly(Outcome.DETECTED, Outcome.QUIET, Outcome.FALSE_ALARM);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesNoFiringForAFalseAlarmThatIsBecauseOfAnotherSpike(boolean isQuietFirst) {
    Expectation other = new Expectation(OTHER, Duration.ofSeconds(20), Optional.empty());
    Challenge second =
        new Challenge(
            new SpikeName("second"),
            new Window(second(205), second(225)),
            List.of(other),
            List.of());
    Watchbook book = book(Map.of(HIGH, "110-220", OTHER, "210-228"));

    List<Finding> findings =
        isQuietFirst ? findings(book, burst(OTHER), second) : findings(book, second, burst(OTHER));

    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactlyInAnyOrder(Outcome.DETECTED, Outcome.QUIET, Outcome.DETECTED);
  }

  @Test
  void hearsAnAlertInEverySpikeDuringWhichItShouldBeSilent() {
    Challenge second = challenge("second", 240, 300, OTHER);
    Watchbook book = book(Map.of(HIGH, "110-220 250-310", OTHER, "150-260"));

    List<Finding> findings = findings(book, burst(OTHER), second);

    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactly(
            Outcome.DETECTED, Outcome.FALSE_ALARM, Outcome.DETECTED, Outcome.FALSE_ALARM);
  }

  @Test
  void tellsOfAFalseAlarmWithoutTheLabelsThatCannotBeKept() {
    Map<String, String> many = new TreeMap<>(Map.of("a", "x".repeat(1001), "b", "x".repeat(1000)));
    for (int i = 0; i < 40; i++) {
      many.put("label" + (10 + i), "");
    }

    List<Finding> findings = findings(book(Map.of(new Alert("HighCpu", many), "30-40")), burst());

    assertThat(findings.get(1).alert().labels())
        .hasSize(Alert.MOST_LABELS)
        .containsKeys("b", "label10", "label38")
        .doesNotContainKeys("a", "label39");
  }

  @Test
  void hasNothingToSayOfAlertsThatNobodyNames() {
    assertThat(findings(book(Map.of(HIGH, "110-220", OTHER, "0-")), burst())).hasSize(1);
  }

  @Test
  void takesAFiringForThatOfTheLastSpikeThatMayHaveCausedIt() {
    Challenge second = challenge("second", 210, 300);

    List<Finding> findings = findings(book(Map.of(HIGH, "110-205 215-310")), burst(), second);

    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactly(Outcome.DETECTED, Outcome.DETECTED);
    assertThat(findings.get(1).delay()).contains(Duration.ofSeconds(5));
  }

  @Test
  void wantsAllLabelsThatAreNamedAndNoOthers() {
    Expectation page =
        new Expectation(PAGE, Duration.ofSeconds(20), Optional.of(Duration.ofSeconds(30)));
    Challenge challenge =
        new Challenge(
            new SpikeName("burst"), new Window(second(100), second(200)), List.of(page), List.of());
    Alert seen = new Alert("HighCpu", Map.of("severity", "page", "instance", "a"));
    Alert mail = new Alert("HighCpu", Map.of("severity", "mail"));

    assertThat(findings(book(Map.of(seen, "110-220")), challenge).get(0).outcome())
        .isEqualTo(Outcome.DETECTED);
    assertThat(findings(book(Map.of(mail, "110-220")), challenge).get(0).reason())
        .isEqualTo(
            "HighCpu{severity=\"page\"} never fired; it fired with other labels:"
                + " HighCpu{severity=\"mail\"}");
  }

  @Test
  void takesAlertsOfSeveralLabelsForOneAsLongAsTheyFireTogether() {
    Alert one = new Alert("HighCpu", Map.of("instance", "a"));
    Alert two = new Alert("HighCpu", Map.of("instance", "b"));

    Finding finding = findings(book(Map.of(one, "110-150", two, "120-220")), burst()).get(0);

    assertThat(finding.outcome()).isEqualTo(Outcome.DETECTED);
    assertThat(finding.firings()).isEqualTo(1);
  }

  @Test
  void namesWhatWasSeenInstead() {
    Alert typo = Alert.named("HighCPU");

    assertThat(findings(book(Map.of(typo, "110-220")), burst()).get(0).reason())
        .isEqualTo("HighCpu never fired; nearest alert seen: HighCPU");
    assertThat(findings(book(Map.of(), HIGH), burst()).get(0).reason())
        .isEqualTo("HighCpu never fired; it was pending, so its 'for' may be too long");
  }

  @Test
  void asksForNoEndWhereNoneIsExpected() {
    Expectation open = new Expectation(HIGH, Duration.ofSeconds(20), Optional.empty());
    Challenge challenge =
        new Challenge(
            new SpikeName("burst"), new Window(second(100), second(200)), List.of(open), List.of());

    Finding finding = findings(book(Map.of(HIGH, "110-")), challenge).get(0);

    assertThat(finding.outcome()).isEqualTo(Outcome.DETECTED);
    assertThat(finding.reason()).isEqualTo("HighCpu fired 10.0 s after the start");
    assertThat(challenge.end()).isEqualTo(second(200));
  }
}
