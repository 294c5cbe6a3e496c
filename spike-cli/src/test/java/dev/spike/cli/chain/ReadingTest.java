package dev.spike.cli.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Sighting;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs of Debian 12 answered once, when somebody asked them. */
class ReadingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Alert ALWAYS =
      new Alert("Always", Map.of("instance", "127.0.0.1:29090", "job", "self", "severity", "page"));
  private static final Alert SOON =
      new Alert("Soon", Map.of("instance", "127.0.0.1:29090", "job", "self"));

  static byte[] recorded(String file) throws IOException {
    try (InputStream in = ReadingTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  private static JsonNode json(String text) {
    return Json.tree(text.replace('\'', '"').getBytes(UTF_8));
  }

  @Test
  void tellsFiringFromPendingInPrometheus() throws IOException {
    assertThat(Reading.PROMETHEUS.sighting(Json.tree(recorded("prometheus.json")), NOW))
        .contains(new Sighting(NOW, Set.of(ALWAYS), Set.of(SOON)));
  }

  @Test
  void takesWhatAlertmanagerHas() throws IOException {
    assertThat(Reading.ALERTMANAGER.sighting(Json.tree(recorded("alertmanager.json")), NOW))
        .contains(new Sighting(NOW, Set.of(ALWAYS), Set.of()));
  }

  @Test
  void takesNoAlertThatIsSilenced() {
    JsonNode answer =
        json(
            "[{'labels':{'alertname':'A'},'status':{'state':'suppressed'}},"
                + "{'labels':{'alertname':'B'},'status':{'state':'unprocessed'}}]");

    assertThat(Reading.ALERTMANAGER.sighting(answer, NOW).orElseThrow().firing())
        .containsExactly(Alert.named("B"));
  }

  @Test
  void passesOverAlertsThatNobodyCanName() {
    JsonNode answer =
        json(
            "{'data':{'alerts':[{'state':'firing','labels':{}},"
                + "{'state':'firing','labels':{'alertname':''}},{'state':'firing'}]}}");

    assertThat(Reading.PROMETHEUS.sighting(answer, NOW).orElseThrow().firing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'data':{}}", "7"})
  void takesNothingElse(String answer) {
    assertThat(Reading.PROMETHEUS.sighting(json(answer), NOW)).isEmpty();
    assertThat(Reading.ALERTMANAGER.sighting(json(answer), NOW)).isEmpty();
  }
}
