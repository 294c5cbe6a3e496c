package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final int PATIENCE = 1000;
  private static final String COUNT = "spike_http_requests_seconds_count";

  private static Served served;

  @BeforeAll
  static void serve() {
    served = new Served();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  /** A request is noted when its answer is on its way: whoever has it may still be too early. */
  private static String shown(Served served, String line) {
    String text = "";
    for (int i = 0; i < PATIENCE && !text.contains(line); i++) {
      text = served.anybody.get("/metrics").is(200).text();
    }
    assertThat(text).contains(line);
    return text;
  }

  @Test
  void areForAnybodyWhateverTheyAccept() {
    Answer answer = served.anybody.with("Accept", "text/plain").get("/metrics").is(200);

    assertThat(answer.header("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    served.anybody.post("/metrics", "{}").isProblem(405, "GET");
  }

  @Test
  void countRequestsByRouteAndNeverByPath() {
    served.admin.get("/api/admin/collections/4711").isProblem(404, "4711");
    served.anybody.get("/api/secret/4711").isProblem(404, "nothing");
    served.anybody.send("BREW", "/api/coffee", "").isProblem(404, "nothing");

    shown(
        served,
        COUNT + "{method=\"GET\",route=\"/api/admin/collections/{id}\",status=\"4xx\"} 1\n");
    shown(served, COUNT + "{method=\"GET\",route=\"none\",status=\"4xx\"} 1\n");
    String text = shown(served, COUNT + "{method=\"other\",route=\"none\",status=\"4xx\"} 1\n");
    assertThat(text).doesNotContain("4711", "coffee", "secret", "BREW");
  }

  @Test
  void tellDrawsThatMoveCountersFromOthers() {
    String still = Served.collection(served.admin, "Still");
    Served.field(served.admin, still, "t", "'value_type':'EPOCH_NOW'");
    String counting = Served.collection(served.admin, "Counting");
    Served.field(
        served.admin, counting, "n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    Client machine = served.machine(served.admin);
    machine.get("/api/data/Still/performance").is(200);
    machine.send("HEAD", "/api/data/Still/performance", "").is(200);
    machine.get("/api/data/Counting/performance").is(200);
    served.admin.post(counting + "/draw/performance", "").is(200);

    shown(served, "spike_draws_total{counters=\"without\"} 1.0\n");
    String text = shown(served, "spike_draws_total{counters=\"with\"} 2.0\n");
    shown(served, "route=\"/api/data/{name}/{type}\",status=\"2xx\",le=\"0.5\"");
    assertThat(text).contains("spike_info{version=\"1.2.3\"} 1");
  }

  @Test
  void showCommitsAndWhatSharedThem() {
    Meters meters = new Meters("1");
    meters.committed(3, Duration.ofMillis(2));
    meters.committed(5, Duration.ofMillis(4));

    assertThat(meters.text())
        .contains(
            "spike_commits_seconds_count 2",
            "spike_commits_seconds_sum 0.006",
            "spike_commit_works_count 2",
            "spike_commit_works_sum 8",
            "spike_commit_works_bucket{le=\"4.0\"} 1");
    meters.close();
  }

  @Test
  void showWhatTheStorageRefused() {
    try (Served busy = new Served(new Busy(new MemoryStorage()))) {
      busy.admin.post("/api/admin/collections", "{'name':'busy'}").isProblem(503, "busy");

      shown(busy, "spike_storage_refusals_total 1.0\n");
    }
  }

  @Test
  void explainThemselvesAndTheMachine() {
    List<String> text = served.anybody.get("/metrics").text().lines().toList();

    assertThat(text.stream().filter(line -> line.startsWith("# TYPE ")))
        .hasSameSizeAs(text.stream().filter(line -> line.startsWith("# HELP ")).toList());
    assertThat(text)
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
        .anyMatch(line -> line.startsWith("jvm_threads_live_threads "))
        .anyMatch(line -> line.startsWith("process_cpu_usage "))
        .anyMatch(line -> line.startsWith("spike_http_requests_active "));
  }

  /** A storage that has no time for collections. */
  private record Busy(Storage storage) implements Storage {

    @Override
    public <T> T read(Function<Stores, T> work) {
      return storage.read(work);
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
      T result = storage.write(work);
      if (result instanceof CollectionDetails) {
        throw new Unavailable("busy");
      }
      return result;
    }

    @Override
    public long revision() {
      return storage.revision();
    }

    @Override
    public OptionalLong revisionAtHand() {
      return storage.revisionAtHand();
    }
  }
}
