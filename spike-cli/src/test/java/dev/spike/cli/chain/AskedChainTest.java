package dev.spike.cli.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.spike.domain.verdict.Sighting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedChainTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private int status = 200;
  private byte[] body = new byte[0];

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Chain chain(Reading reading) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sub");
    return new AskedChain(
        reading, url, Map.of("Authorization", "Bearer secret"), InstantSource.fixed(NOW));
  }

  private void lost(Reading reading, String sentence) {
    try (Chain chain = chain(reading)) {
      assertThatExceptionOfType(ChainLost.class)
          .isThrownBy(chain::look)
          .withMessageContaining(sentence)
          .withMessageContaining(reading.program() + " at http://127.0.0.1:")
          .withMessageNotContaining("secret");
    }
  }

  @Test
  void asksForTheAlertsAndShowsItsHeaders() throws IOException {
    body = ReadingTest.recorded("prometheus.json");

    try (Chain chain = chain(Reading.PROMETHEUS)) {
      List<Sighting> seen = chain.look();

      assertThat(seen).hasSize(1);
      assertThat(seen.get(0).at()).isEqualTo(NOW);
      assertThat(seen.get(0).firing()).hasSize(1);
    }
    assertThat(asked).containsExactly("GET /sub/api/v1/alerts Bearer secret");
  }

  @Test
  void asksAnAlertmanagerForThoseThatAreNotSilenced() throws IOException {
    body = ReadingTest.recorded("alertmanager.json");

    try (Chain chain = chain(Reading.ALERTMANAGER)) {
      assertThat(chain.look().get(0).firing()).hasSize(1);
    }
    assertThat(asked.get(0)).contains("/api/v2/alerts?", "silenced=false", "inhibited=false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "401 | x | says 401; name what opens it under chain/headers",
        "403 | x | says 403; name what opens it",
        "302 | x | says 302 to GET /api/v1/alerts",
        "500 | x | says 500 to GET /api/v1/alerts",
        "200 | <html> | says something else than a Prometheus would",
        "200 | [] | says something else than a Prometheus would",
        "200 | `` | says something else than a Prometheus would"
      })
  void isLostWhereItSaysSomethingElse(int said, String text, String sentence) {
    status = said;
    body = text.getBytes(UTF_8);

    lost(Reading.PROMETHEUS, sentence);
  }

  @Test
  void isLostWhereNobodyListens() {
    server.stop(0);

    lost(Reading.ALERTMANAGER, "nobody listens there");
  }
}
