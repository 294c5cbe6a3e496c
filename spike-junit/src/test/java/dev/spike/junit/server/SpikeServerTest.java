package dev.spike.junit.server;

import static dev.spike.junit.server.Polling.asAdmin;
import static dev.spike.junit.server.Polling.number;
import static dev.spike.junit.server.Polling.poll;
import static dev.spike.junit.server.Polling.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.feed.Feed;
import dev.spike.junit.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpikeServerTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long PATIENCE_MILLIS = 10_000;

  private final SettableClock clock = new SettableClock(START);

  private SpikeServerBuilder router() {
    return SpikeServer.builder().collection("Router", "cpu: range 10..90").clock(clock).seed(42);
  }

  @Test
  void isPolled() {
    try (SpikeServer server = router().start()) {
      HttpResponse<String> polled = poll(server, "Router");

      assertThat(polled.statusCode()).isEqualTo(200);
      assertThat(polled.body()).contains("\"collection\":\"Router\"").contains("\"cpu\":");
      assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port() + "/");
      assertThat(server).hasToString("SpikeServer[" + server.uri() + "]");
    }
  }

  /** As it says of itself. */
  @Test
  void seesThePeak() throws Exception {
    Instant start = Instant.parse("2026-03-01T09:00:00Z");
    SettableClock clock = new SettableClock(start);
    try (SpikeServer server =
        SpikeServer.builder()
            .collection("Router", "cpu: range 10..90")
            .spike(
                "Router",
                "peak",
                start.plusSeconds(60),
                Duration.ofSeconds(30),
                "cpu: range 95..99")
            .clock(clock)
            .seed(42)
            .start()) {
      clock.advance(Duration.ofMinutes(1));
      HttpResponse<String> polled =
          HttpClient.newHttpClient()
              .send(
                  server.request(server.data("Router")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertTrue(polled.headers().firstValue("X-Spike").isPresent());
    }
  }

  @Test
  void startsEmptyByRealTime() {
    Instant before = Instant.now();
    try (SpikeServer server = SpikeServer.start()) {
      assertThat(server.clock().instant()).isBetween(before, Instant.now());
      // Whoever has a key is not told what else there is or is not.
      assertThat(poll(server, "Router").statusCode()).isEqualTo(403);
      assertThat(asAdmin(server, server.token(), "/api/admin/collections/1").statusCode())
          .isEqualTo(404);

      server.collection("Router", "cpu: range 10..90");

      assertThat(number(server, "Router", "cpu")).isBetween(10L, 90L);
    }
  }

  @Test
  void hasTwoHalvesAndNamesOfAllKinds() {
    try (SpikeServer server =
        SpikeServer.builder()
            .configuration("Röuter 1%", "hostname: text edge-01")
            .collection("Röuter 1%", "cpu: range 10..90")
            .start()) {
      String body =
          send(server.request(server.data("Röuter 1%", CollectionType.CONFIGURATION))).body();

      assertThat(body).contains("\"hostname\":\"edge-01\"").doesNotContain("cpu");
      assertThat(number(server, "Röuter 1%", "cpu")).isBetween(10L, 90L);
    }
  }

  @Test
  void isScraped() {
    try (SpikeServer server = router().start()) {
      assertThat(send(server.request(server.metrics("Router"))).body()).contains("cpu");
    }
  }

  @Test
  void bendsByItsClock() {
    try (SpikeServer server =
        router().spike("Router", "peak", START.plus(MINUTE), MINUTE, "cpu: range 95..99").start()) {
      assertThat(number(server, "Router", "cpu")).isLessThanOrEqualTo(90);

      clock.advance(MINUTE);
      assertThat(number(server, "Router", "cpu")).isBetween(95L, 99L);
      assertThat(poll(server, "Router").headers().firstValue("X-Spike")).isPresent();

      clock.advance(MINUTE);
      assertThat(number(server, "Router", "cpu")).isLessThanOrEqualTo(90);
    }
  }

  @Test
  void bendsAgainAndAgain() {
    try (SpikeServer server =
        router()
            .recurring("Router", "hourly", "cron \"30 * * * *\" in UTC for 5m", "cpu: range 95..99")
            .start()) {
      for (int hour = 0; hour < 3; hour++) {
        clock.set(START.plus(Duration.ofMinutes(60L * hour + 31)));
        assertThat(number(server, "Router", "cpu")).isBetween(95L, 99L);
        clock.advance(Duration.ofMinutes(5));
        assertThat(number(server, "Router", "cpu")).isLessThanOrEqualTo(90);
      }
    }
  }

  @Test
  void goesWrongAndIsMended() {
    try (SpikeServer server =
        router()
            .faults("Router", "outage", "error 503")
            .spike("Router", "outage", START, MINUTE)
            .start()) {
      assertThat(poll(server, "Router").statusCode()).isEqualTo(503);

      server.removeSpike("Router", "outage");
      assertThat(poll(server, "Router").statusCode()).isEqualTo(200);

      server.spike("Router", "gap", START, MINUTE).faults("Router", "gap", "missing cpu");
      assertThat(poll(server, "Router").body()).doesNotContain("cpu");

      server.remove("Router");
      assertThat(poll(server, "Router").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void tellsThoseWhoListen() throws IOException {
    try (SpikeServer server = router().spike("Router", "peak", START.plus(MINUTE), MINUTE).start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout((int) PATIENCE_MILLIS);
      String request =
          "GET /api/events HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
              + ("Authorization: Bearer " + server.token() + "\r\n\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(lineWith(in, "event: hello")).isNotEmpty();

      clock.advance(MINUTE);

      assertThat(lineWith(in, "peak")).contains("\"status\":\"active\"");
    }
  }

  private static String lineWith(BufferedReader in, String words) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("nothing was told of " + words);
  }

  @Test
  void drawsWhatAFeedDraws() {
    Feed feed = Feed.builder().field("cpu: range 10..90").seed(42).build();
    try (SpikeServer server = router().start();
        SpikeServer again = router().start()) {
      List<Long> expected = feed.stream().limit(20).map(row -> row.getLong("cpu")).toList();

      assertThat(polls(server, 20)).isEqualTo(expected);
      assertThat(polls(again, 20)).isEqualTo(expected);
    }
  }

  private static List<Long> polls(SpikeServer server, int count) {
    return LongStream.range(0, count).mapToObj(i -> number(server, "Router", "cpu")).toList();
  }

  @Test
  void drawsSomethingElseForEachCollection() {
    try (SpikeServer server = router().collection("Switch", "cpu: range 10..90").start()) {
      List<Long> other =
          LongStream.range(0, 20).mapToObj(i -> number(server, "Switch", "cpu")).toList();

      assertThat(polls(server, 20)).isNotEqualTo(other);
    }
  }

  @Test
  void countsForEachCollection() {
    try (SpikeServer server =
        SpikeServer.builder()
            .collection("A", "n: increment from 1 by 1")
            .collection("B", "n: increment from 100 by 10")
            .start()) {
      for (int i = 0; i < 5; i++) {
        assertThat(number(server, "A", "n")).isEqualTo(1 + i);
        assertThat(number(server, "B", "n")).isEqualTo(100 + 10 * i);
      }
    }
  }

  @Test
  void limitsKeys() {
    try (SpikeServer server = router().collection("Switch", "cpu: range 10..90").start()) {
      String limited = server.key("Switch");

      assertThat(statusWith(limited, server, "Switch")).isEqualTo(200);
      assertThat(statusWith(limited, server, "Router")).isEqualTo(403);
      assertThat(statusWith(server.key(), server, "Router")).isEqualTo(200);
      assertThat(statusWith("spk_of-nobody", server, "Router")).isEqualTo(401);
    }
  }

  private static int statusWith(String key, SpikeServer server, String collection) {
    return send(HttpRequest.newBuilder(server.data(collection)).header("X-API-Key", key))
        .statusCode();
  }

  @Test
  void letsTheAdminInByItsClock() {
    try (SpikeServer server = router().start()) {
      String token = server.token();

      assertThat(asAdmin(server, token, "/api/admin/collections").body()).contains("Router");
      assertThat(asAdmin(server, token, "/api/admin/clock").body()).contains(START.toString());

      clock.advance(Duration.ofHours(4));

      assertThat(asAdmin(server, token, "/api/admin/clock").statusCode()).isEqualTo(401);
      assertThat(asAdmin(server, server.token(), "/api/admin/clock").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsTheAdminMoveItsClockOnTopOfThatOfTheTest() {
    try (SpikeServer server =
        router().spike("Router", "peak", START.plus(MINUTE), MINUTE, "cpu: range 95..99").start()) {
      HttpResponse<String> moved =
          send(
              HttpRequest.newBuilder(server.uri().resolve("/api/admin/clock"))
                  .header("Authorization", "Bearer " + server.token())
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"advance\":\"1m\"}")));

      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
      assertThat(number(server, "Router", "cpu")).isBetween(95L, 99L);
      assertThat(server.clock().instant()).isEqualTo(START);

      clock.advance(MINUTE);
      assertThat(number(server, "Router", "cpu")).isLessThanOrEqualTo(90);
    }
  }

  @Test
  void letsTheAdminSignIn() {
    try (SpikeServer server = SpikeServer.start()) {
      String json =
          "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(server.email(), server.password());
      HttpResponse<String> signedIn =
          send(
              HttpRequest.newBuilder(server.uri().resolve("/api/auth/login"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(json)));

      assertThat(signedIn.statusCode()).isEqualTo(200);
      assertThat(signedIn.body()).contains("access_token");
    }
  }

  @Test
  void importsNothing() {
    try (SpikeServer server = SpikeServer.start()) {
      String json = "{\"name\":\"db\",\"database_url\":\"postgresql://me:secret@localhost/db\"}";
      HttpResponse<String> refused =
          send(
              HttpRequest.newBuilder(server.uri().resolve("/api/connections"))
                  .header("Authorization", "Bearer " + server.token())
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(json)));

      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
      assertThat(refused.body()).contains("imports are not part of a SpikeServer");
    }
  }

  @Test
  void tellsAllThatIsWrong() {
    Set<Thread> before = threads();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                SpikeServer.builder()
                    .collection("A", "cpu: rnge 10..90", "n: increment")
                    .collection("B", "cpu")
                    .spike("A", "peak", START, MINUTE, "cpu: range 95..99")
                    .start())
        .withMessageContaining("collection 'A': ")
        .withMessageContaining("rnge")
        .withMessageContaining("collection 'B': a field is written as 'name: rule'");
    assertNoneAreLeft(before);
  }

  @Test
  void leavesNothingBehindWhereItsClockBreaks() {
    Set<Thread> before = threads();
    int broken = 0;
    while (isBroken(broken)) {
      broken++;
    }
    assertThat(broken).isPositive();
    assertNoneAreLeft(before);
  }

  /** Whether no server starts by a clock that breaks after so many looks. */
  private static boolean isBroken(int looks) {
    AtomicInteger left = new AtomicInteger(looks);
    InstantSource clock =
        () -> {
          if (left.getAndDecrement() == 0) {
            throw new IllegalStateException("the clock is broken");
          }
          return START;
        };
    try (SpikeServer server = SpikeServer.builder().clock(clock).start()) {
      return server.port() <= 0;
    } catch (IllegalStateException failure) {
      return true;
    }
  }

  @Test
  void saysWhatIsMissing() {
    try (SpikeServer server = router().start()) {
      assertThatThrownBy(() -> server.spike("Ruoter", "peak", START, MINUTE))
          .hasMessage(
              "spike 'peak' of 'Ruoter': there is no collection 'Ruoter'; make it first, with"
                  + " collection(…)");
      assertThatThrownBy(() -> server.faults("Router", "peak", "error 503"))
          .hasMessage("spike 'peak' of 'Router': there is no spike 'peak' of 'Router'");
      assertThatThrownBy(() -> server.key("Ruoter")).hasMessageContaining("no collection 'Ruoter'");
      assertThatThrownBy(
              () ->
                  server.spike(
                      "Router", "peak", START, MINUTE, "cpu: range 91..92", "cpu: range 93..94"))
          .hasMessage("spike 'peak' of 'Router': field 'cpu' is changed twice");
    }
  }

  @Test
  void closesForGood() throws IOException {
    SpikeServer server = router().start();
    assertThat(poll(server, "Router").statusCode()).isEqualTo(200);
    int port = server.port();

    server.close();
    server.close();

    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(other.isBound()).isTrue();
    }
  }

  /** What eight servers have drawn that were there at the same time. */
  @Test
  void standsBesideOthers() throws Exception {
    Set<Thread> before = threads();
    int many = 8;
    ExecutorService testers = Executors.newFixedThreadPool(many);
    try {
      CyclicBarrier all = new CyclicBarrier(many);
      List<Callable<List<Long>>> tests =
          LongStream.range(0, many)
              .<Callable<List<Long>>>mapToObj(i -> () -> tested(i, all))
              .toList();
      List<Future<List<Long>>> seen = testers.invokeAll(tests);
      for (int i = 0; i < many; i++) {
        assertThat(seen.get(i).get()).isEqualTo(expected(i));
      }
    } finally {
      testers.shutdown();
    }
    assertNoneAreLeft(before);
  }

  private static List<Long> tested(long number, CyclicBarrier all) throws Exception {
    SettableClock own = new SettableClock(START.plus(Duration.ofDays(number)));
    try (SpikeServer server =
        SpikeServer.builder()
            .collection("Router", "cpu: range 10..90")
            .spike("Router", "peak", own.instant().plus(MINUTE), MINUTE, "cpu: range 95..99")
            .clock(own)
            .seed(number)
            .start()) {
      all.await();
      List<Long> seen = new ArrayList<>(polls(server, 20));
      own.advance(MINUTE);
      seen.addAll(polls(server, 20));
      all.await();
      return seen;
    }
  }

  private static List<Long> expected(long number) {
    SettableClock own = new SettableClock(START.plus(Duration.ofDays(number)));
    Feed feed =
        Feed.builder()
            .field("cpu: range 10..90")
            .spike("peak", own.instant().plus(MINUTE), MINUTE, "cpu: range 95..99")
            .clock(own)
            .seed(number)
            .build();
    List<Long> drawn = new ArrayList<>(next(feed));
    own.advance(MINUTE);
    drawn.addAll(next(feed));
    return drawn;
  }

  private static List<Long> next(Feed feed) {
    return Stream.generate(feed::next).limit(20).map(row -> row.getLong("cpu")).toList();
  }

  private static Set<Thread> threads() {
    return Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  /** Those of the client stay for other tests. */
  private static void assertNoneAreLeft(Set<Thread> before) {
    assertThat(threads())
        .filteredOn(thread -> !before.contains(thread))
        .filteredOn(thread -> !thread.getName().startsWith("HttpClient"))
        .allSatisfy(
            thread -> {
              thread.join(PATIENCE_MILLIS);
              assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            });
  }
}
