package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is kept, at whatever moment the process is killed. */
@DisabledOnOs(OS.WINDOWS)
class KilledIT {

  private static final int KILLS = 20;
  private static final int POLLERS = 8;
  private static final int PLANNERS = 4;
  private static final int LONGEST_MILLIS = 700;
  private static final Instant FUTURE = Instant.parse("2090-01-01T00:00:00Z");
  private static final int HOURS = 20_000;

  /** A process that lives for a second is better off with quick compilation. */
  private static final List<String> MACHINE =
      Stream.concat(
              ClassArchive.options().stream(),
              Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
          .toList();

  private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final Set<String> planned = ConcurrentHashMap.newKeySet();

  @TempDir private Path scratch;

  @Test
  void losesAndRepeatsNothing() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    OwnCollection router;
    Caller gone;
    try (ServedJar jar = serve()) {
      gone = jar.admin();
      gone.post("/api/auth/logout", "").is(200);
      router = OwnCollection.of(jar.admin());
      router.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
      jar.kill();
    }
    for (int i = 0; i < KILLS; i++) {
      try (ServedJar jar = serve()) {
        jar.anybody().get("/api/health").is(200);
        OwnCollection there = router.at(jar);
        assertCounterGoesOn(there, seed);
        killUnderLoad(jar, there, random);
      }
      assertThat(quickCheck()).as("seed %d, kill %d", seed, i).isEqualTo("ok");
    }
    try (ServedJar jar = serve()) {
      assertCounterGoesOn(router.at(jar), seed);
      assertSpikesAreKeptAndApart(router.at(jar), seed);
      gone.at(jar).get("/api/auth/me").isProblem(401);
    }
  }

  private ServedJar serve() {
    return ServedJar.start(scratch.resolve("data"), MACHINE);
  }

  /** Every value is above all before it, and what is missing was lost with those who asked. */
  private void assertCounterGoesOn(OwnCollection router, long seed) {
    long most = answered.stream().mapToLong(value -> value).max().orElse(0);

    long next = router.draw().get("n").longValue();

    answered.add(next);
    assertThat(next).as("seed %d", seed).isGreaterThan(most);
    assertThat(answered).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(next - answered.size()).as("seed %d", seed).isBetween(0L, unanswered.longValue());
  }

  private void killUnderLoad(ServedJar jar, OwnCollection router, Random random) throws Exception {
    CountDownLatch working = new CountDownLatch(POLLERS + PLANNERS);
    int millis = random.nextInt(LONGEST_MILLIS);
    long seed = random.nextLong();
    try (Crowd crowd = new Crowd()) {
      crowd.of(
          POLLERS,
          i ->
              () ->
                  poll(new Poller(jar, router.machine(), router.dataPath("performance")), working));
      crowd.of(PLANNERS, i -> () -> plan(router, new Random(seed + i), working));
      assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
      CompletableFuture.runAsync(
              jar::kill, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
          .join();
      crowd.join();
    }
  }

  private int poll(Poller poller, CountDownLatch working) throws IOException {
    try (poller) {
      for (int polls = 0; ; polls++) {
        Poller.Answer answer;
        try {
          answer = poller.poll();
        } catch (IOException killed) {
          unanswered.incrementAndGet();
          return polls;
        } finally {
          working.countDown();
        }
        if (answer.status() == 200) {
          answered.add(answer.number("n"));
        }
      }
    }
  }

  private int plan(OwnCollection router, Random random, CountDownLatch working) {
    for (int plans = 0; ; plans++) {
      Instant start = FUTURE.plus(Duration.ofHours(random.nextInt(HOURS)));
      String body =
          "{'collection_id':%s,'name':'Peak','start_datetime':'%s','end_datetime':'%s','spike_fields':[]}"
              .formatted(router.id(), start, start.plus(Duration.ofHours(1 + random.nextInt(40))))
              .replace('\'', '"');
      try {
        Reply reply =
            router
                .owner()
                .with("Content-Type", "application/json")
                .trySend("POST", OwnCollection.SPIKES, body.getBytes(UTF_8));
        if (reply.status() == 201) {
          planned.add(reply.at("/id"));
        } else {
          assertThat(reply.status()).as(reply.text()).isIn(409, 503);
        }
      } catch (IOException killed) {
        return plans;
      } finally {
        working.countDown();
      }
    }
  }

  private void assertSpikesAreKeptAndApart(OwnCollection router, long seed) {
    List<JsonNode> spikes = new ArrayList<>();
    Reply page;
    do {
      String path = router.path() + "/spike-schedules?limit=1000&offset=" + spikes.size();
      page = router.owner().get(path).is(200);
      page.json().forEach(spikes::add);
    } while (!page.json().isEmpty());
    assertThat(spikes.stream().map(spike -> spike.get("id").asText()))
        .as("seed %d", seed)
        .containsAll(planned)
        .doesNotHaveDuplicates();
    assertThat(planned).isNotEmpty();
    spikes.sort(Comparator.comparing(spike -> spike.get("start_datetime").asText()));
    for (int i = 1; i < spikes.size(); i++) {
      assertThat(spikes.get(i).get("start_datetime").asText())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(spikes.get(i - 1).get("end_datetime").asText());
    }
  }

  private String quickCheck() throws SQLException {
    String url = "jdbc:sqlite:" + scratch.resolve("data").resolve("spike.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA quick_check")) {
      return result.next() ? result.getString(1) : "nothing";
    }
  }
}
