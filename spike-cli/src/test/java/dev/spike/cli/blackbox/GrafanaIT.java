package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Grafana that is told when spikes begin and end. */
class GrafanaIT {

  private static final Instant START = Instant.parse("2031-03-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOKEN = "glsa_nobody_shall_read_this";

  private final List<String> told = new CopyOnWriteArrayList<>();
  private HttpServer grafana;
  private volatile int status = 200;

  @TempDir private Path data;

  @BeforeEach
  void begin() throws IOException {
    grafana = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    grafana.createContext("/", this::answer);
    grafana.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    told.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
    byte[] text = "{\"message\":\"Annotation added\",\"id\":17}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  @AfterEach
  void end() {
    grafana.stop(0);
  }

  private ServedJar serve(String... more) {
    String address = "http://localhost:" + grafana.getAddress().getPort();
    return ServedJar.on(
        data,
        Map.of("SPIKE_GRAFANA_TOKEN", TOKEN, "SPIKE_GRAFANA_URL", address),
        more.length == 0 ? new String[] {"--callback-allow-private"} : more);
  }

  private static void set(Caller admin, long seconds) {
    admin.post("/api/admin/clock", "{'set':'%s'}".formatted(START.plusSeconds(seconds))).is(200);
  }

  @Test
  void isToldOnceOfEachBeginningAndEndAlsoAfterARestart() {
    String name;
    try (ServedJar service = serve("--callback-allow-private", "--clock", "frozen@" + START)) {
      Caller admin = service.admin();
      OwnCollection router = OwnCollection.of(admin);
      name = router.name();
      router.plan(START.plusSeconds(60), START.plusSeconds(120)).is(201);
      set(admin, 61);
      await().atMost(PATIENCE).until(() -> told.size() == 1);
      service.stop();
    }
    try (ServedJar again = serve()) {
      set(again.admin(), 180);
      await().atMost(PATIENCE).until(() -> told.size() == 2);
      set(again.admin(), 240);
      again.stop();
      assertThat(again.remarks()).doesNotContain(TOKEN);
    }

    long start = START.plusSeconds(60).toEpochMilli();
    assertThat(told)
        .containsExactly(
            "POST /api/annotations Bearer %s {\"time\":%d,\"tags\":[\"spike\",\"%s\",\"Peak\"],\"text\":\"Peak\"}"
                .formatted(TOKEN, start, name),
            "PATCH /api/annotations/17 Bearer %s {\"timeEnd\":%d}"
                .formatted(TOKEN, start + 60_000));
  }

  @Test
  void isNotReachedOnThisMachineUnlessThatIsAllowed() {
    try (ServedJar service = serve("--clock", "frozen@" + START)) {
      OwnCollection router = OwnCollection.of(service.admin());
      router.plan(START.minusSeconds(60), START.plusSeconds(120)).is(201);

      await()
          .atMost(PATIENCE)
          .until(() -> service.remarks().contains("an address of this machine"));
      assertThat(service.remarks()).doesNotContain(TOKEN);
    }
    assertThat(told).isEmpty();
  }
}
