package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spike.application.truth.Dashboard.NotShown;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.Annotation;
import dev.spike.domain.truth.TruthWindow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrafanaTest {

  private static final Window WINDOW =
      new Window(
          Instant.ofEpochMilli(1_772_355_600_000L), Instant.ofEpochMilli(1_772_355_660_000L));

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private int status = 200;
  private String answer = "{\"message\":\"Annotation added\",\"id\":17}";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
    byte[] text = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private Grafana grafana(boolean allowPrivate) {
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/g/");
    return new Grafana(uri, Optional.of("glsa_1"), allowPrivate);
  }

  private static Annotation annotation(boolean isOver) {
    TruthWindow window =
        new TruthWindow(
            new CollectionId(2), new SpikeId(7), new SpikeName("a \"peak\""), WINDOW, List.of());
    return Annotation.of(window, new CollectionName("Router"), isOver);
  }

  @Test
  void showsBeginningsEndsAndRegions() throws NotShown {
    assertThat(grafana(true).show(annotation(false))).isEqualTo(17);
    grafana(true).end(17, WINDOW.end());
    grafana(true).show(annotation(true));

    String rest =
        "\"tags\":[\"spike\",\"Router\",\"a \\\"peak\\\"\"]," + "\"text\":\"a \\\"peak\\\"\"}";
    assertThat(requests)
        .containsExactly(
            "POST /g/api/annotations Bearer glsa_1 {\"time\":1772355600000," + rest,
            "PATCH /g/api/annotations/17 Bearer glsa_1 {\"timeEnd\":1772355660000}",
            "POST /g/api/annotations Bearer glsa_1 {\"time\":1772355600000,"
                + "\"timeEnd\":1772355660000,"
                + rest);
  }

  @Test
  void followsNobodyElsewhereAndSaysNothingOfItsToken() {
    for (int no : new int[] {302, 401, 500}) {
      status = no;
      assertThatExceptionOfType(NotShown.class)
          .isThrownBy(() -> grafana(true).show(annotation(false)))
          .withMessageContaining("with " + no)
          .withMessageNotContaining("glsa_1");
    }
    assertThat(requests).hasSize(3);
  }

  @Test
  void wantsToKnowTheId() {
    answer = "{}";

    assertThatExceptionOfType(NotShown.class)
        .isThrownBy(() -> grafana(true).show(annotation(false)))
        .withMessageContaining("by which id");
  }

  @Test
  void reachesNoPrivateAddressUnlessItMay() {
    assertThatExceptionOfType(NotShown.class)
        .isThrownBy(() -> grafana(false).show(annotation(false)))
        .withMessageContaining("an address of this machine or its network");
    assertThat(requests).isEmpty();
  }

  @Test
  void failsWhereNobodyAnswers() {
    server.stop(0);

    assertThatExceptionOfType(NotShown.class)
        .isThrownBy(() -> grafana(true).end(1, WINDOW.end()))
        .withMessageContaining("did not answer PATCH");
  }
}
