package dev.spike.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.Outcome;
import dev.spike.domain.verdict.TestName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JunitXmlTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

  @Test
  void writesEachFindingAsATestCase() {
    Finding fine =
        new Finding(
            Outcome.DETECTED,
            Optional.of(new SpikeName("burst <1>")),
            new Alert("HighCpu", Map.of("a", "b")),
            Optional.of(Duration.ofMillis(10_250)),
            1,
            "fine");
    Finding alarm =
        new Finding(
            Outcome.FALSE_ALARM,
            Optional.empty(),
            Alert.named("A&B"),
            Optional.empty(),
            2,
            "why \u0001 \ud83d\ude80?");

    String xml =
        JunitXml.of(
            new Judgement(
                new TestName("cpu"),
                new CollectionName("web"),
                BEGIN,
                BEGIN.plusSeconds(90),
                List.of(fine, alarm)));

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites tests="2" failures="1" errors="0" time="90.000">
              <testsuite name="cpu" tests="2" failures="1" errors="0" time="90.000" skipped="0"\
             timestamp="2026-03-01T09:00:00Z">
                <testcase classname="web.cpu" name="burst &lt;1&gt;: HighCpu{a=&quot;b&quot;}"\
             time="10.250"/>
                <testcase classname="web.cpu" name="outside all spikes: A&amp;B" time="0.000">
                  <failure type="false_alarm" message="why ? \ud83d\ude80?"/>
                </testcase>
              </testsuite>
            </testsuites>
            """);
  }
}
