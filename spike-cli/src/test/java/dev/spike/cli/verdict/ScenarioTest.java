package dev.spike.cli.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.cli.console.Console;
import dev.spike.cli.files.Sheet;
import dev.spike.domain.Refusal;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Expectation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {

  @TempDir private Path directory;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Scenario read(String text) throws IOException {
    PrintStream remarks = new PrintStream(err, true, UTF_8);
    Console console = new Console(new ByteArrayInputStream(new byte[0]), remarks, remarks);
    Path file = Files.writeString(directory.resolve("test.yaml"), text);
    return Sheet.of(file.toString(), "played", console)
        .read(json -> Scenario.of(json, secret -> secret));
  }

  @Test
  void saysWhatIsPlayedAndWhatIsExpected() throws IOException {
    Scenario scenario =
        read(
            """
            test: cpu alert
            collection: web-01
            chain:
              prometheus: http://127.0.0.1:9090
              every: PT1S
            settle: PT30S
            spikes:
              - spike: burst
                starts: PT10S
                lasts: PT30S
                set: {cpu: range 95..99}
                faults: [missing mem at 10%]
                expect:
                  - alert: HighCpu
                    labels: {severity: page}
                    fires_within: PT20S
                    resolves_within: 30s
                silent: [OtherAlert]
              - spike: planned
                expect: [{alert: HighCpu, fires_within: 1m}]
            """);

    assertThat(scenario.test().text()).isEqualTo("cpu alert");
    assertThat(scenario.settle()).isEqualTo(Duration.ofSeconds(30));
    Scene burst = scenario.scenes().get(0);
    assertThat(burst.timing())
        .contains(
            new Scene.Timing(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Map.of("cpu", "range 95..99"),
                Flaws.parse(List.of("missing mem at 10%"))));
    assertThat(burst.expected())
        .containsExactly(
            new Expectation(
                new Alert("HighCpu", Map.of("severity", "page")),
                Duration.ofSeconds(20),
                Optional.of(Duration.ofSeconds(30))));
    assertThat(burst.silent()).containsExactly(Alert.named("OtherAlert"));
    assertThat(scenario.scenes().get(1).timing()).isEmpty();
  }

  @Test
  void isRefusedForAllThatIsWrong() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                read(
                    """
                    test: ''
                    chain:
                      prometheus: http://me:secret@127.0.0.1
                    settle: soon
                    spikes:
                      - spike: burst
                        starts: -1s
                        lasts: PT0S
                        expect:
                          - alert: HighCpu
                            labels: {severity: 1}
                            within: 3s
                      - spike: other
                    """))
        .withMessageEndingWith("test.yaml has 11 faults; nothing was played");
    assertThat(err.toString(UTF_8))
        .doesNotContain("secret")
        .contains("line 1, test: the name of a test must not be empty")
        .contains("line 1: name the collection of the test, or the file of one to apply")
        .contains("line 3, chain/prometheus: a password does not belong into a URL")
        .contains("line 4, settle: a length of time is written like")
        .contains("line 6, spikes/0/set: set is missing, or faults")
        .contains("line 7, spikes/0/starts: a length of time")
        .contains("line 8, spikes/0/lasts: a length of time is needed that is more than none")
        .contains("line 10, spikes/0/expect/0/fires_within: fires_within is missing")
        .contains("line 11, spikes/0/expect/0/labels/severity: a text is needed here")
        .contains("line 12, spikes/0/expect/0/within: the member 'within' is not known here")
        .contains("line 13, spikes/1: say which alert is expected, or has to be silent");
  }

  @Test
  void isOneDocument() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read("test: a\n---\ntest: b\n"))
        .withMessageContaining("has 2 documents, and needs one");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> read("test: [\n"))
        .withMessageContaining("document 1, line 1");
  }
}
