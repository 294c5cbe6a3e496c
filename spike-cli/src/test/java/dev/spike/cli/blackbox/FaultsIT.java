package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong on purpose, as clients see it. */
@ExtendWith(SharedJar.class)
class FaultsIT {

  private static final int POLLS = 10_000;
  private static final int BEFORE = 1_000;
  private static final int AT_ONCE = 100;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ServedJar jar;
  private final Caller admin;

  FaultsIT(ServedJar jar, Caller admin) {
    this.jar = jar;
    this.admin = admin;
  }

  private OwnCollection seeded(String... fields) {
    String name = OwnCollection.newName() + " faulty";
    String rules =
        Stream.of(fields)
            .map(field -> field.split(": "))
            .map(field -> "'%s':'%s'".formatted(field[0], field[1]))
            .collect(Collectors.joining(","));
    String document = "{'name':'%s','seed':20260301,'performance':{%s}}".formatted(name, rules);
    Reply made = admin.post("/api/admin/collections/import", document).is(201);
    return new OwnCollection(admin, admin.machine(), name, made.at("/id"));
  }

  /** A spike that runs already, and leaves all values as they are. */
  private static Reply spoil(OwnCollection own, String... faults) {
    Instant now = Instant.now();
    return own.planMore(listed(faults), now.minusSeconds(1), now.plusSeconds(3600));
  }

  private static String listed(String... faults) {
    return Stream.of(faults).collect(Collectors.joining("','", "'faults':['", "'],"));
  }

  private static void end(OwnCollection own, Reply spike) {
    own.owner().delete(spike.location()).is(204);
  }

  /** Chi squared with one degree of freedom: 10.83 is exceeded once in a thousand times. */
  private static void assertRate(String what, long hits, double rate) {
    double expected = POLLS * rate;
    double off = Math.pow(hits - expected, 2);
    assertThat(off / expected + off / (POLLS - expected))
        .as("%s happened %d times of %d", what, hits, POLLS)
        .isLessThan(10.83);
  }

  /** What somebody sees of the values of a poll. */
  private static Map<String, BooleanSupplier> signs(JsonNode poll, String frozen) {
    JsonNode data = poll.get("data");
    long age = Instant.now().getEpochSecond() - poll.get("generated_at_epoch").longValue();
    Map<String, BooleanSupplier> signs = new LinkedHashMap<>();
    signs.put("missing cpu", () -> !data.has("cpu"));
    signs.put("null mem", () -> data.has("mem") && data.get("mem").isNull());
    signs.put("frozen disk", () -> data.get("disk").asText().equals(frozen));
    signs.put("late by 1h", () -> age > 1800);
    signs.put("jump reset requests", () -> data.get("requests").longValue() == 0);
    signs.put("jump wrap32 octets", () -> data.get("octets").longValue() < 1L << 32);
    return signs;
  }

  private static Map<String, Integer> count(Poller poller, int polls, String frozen)
      throws IOException {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < polls; i++) {
      Poller.Answer answer = poller.poll();
      assertThat(answer.status()).isEqualTo(200);
      signs(MAPPER.readTree(answer.body()), frozen)
          .forEach((sign, shows) -> seen.merge(sign, shows.getAsBoolean() ? 1 : 0, Integer::sum));
    }
    return seen;
  }

  @Test
  void ofValuesHappenAsOftenAsIsSaidAndInTheWindowOnly() throws IOException {
    OwnCollection own =
        seeded(
            "cpu: range 10..90",
            "mem: range 10..90",
            "disk: range 0..1000000000000",
            "requests: increment from 0 by 1",
            "octets: increment from 4294967296 by 1 ");
    try (Poller poller = new Poller(jar, own.machine(), own.dataPath("performance"))) {
      poller.poll();
      assertThat(count(poller, BEFORE, "").values()).containsOnly(0);
      String last = MAPPER.readTree(poller.poll().body()).at("/data/disk").asText();

      Reply spike =
          spoil(
                  own,
                  "missing cpu at 10%",
                  "null mem at 20%",
                  "frozen disk at 30%",
                  "late by 1h at 15%",
                  "jump reset requests at 5%",
                  "jump wrap32 octets at 25%")
              .is(201);
      Map<String, Integer> within = count(poller, POLLS, last);
      end(own, spike);

      assertRate("missing", within.get("missing cpu"), 0.1);
      assertRate("null", within.get("null mem"), 0.2);
      assertRate("frozen", within.get("frozen disk"), 0.3);
      assertRate("late", within.get("late by 1h"), 0.15);
      assertRate("reset", within.get("jump reset requests"), 0.05);
      assertRate("wrap32", within.get("jump wrap32 octets"), 0.25);
      assertThat(count(poller, BEFORE, last).values()).containsOnly(0);
    }
  }

  @Test
  void ofAnswersHappenAsOftenAsIsSaidAndInTheWindowOnly() throws IOException {
    OwnCollection own = seeded("cpu: range 10..90");
    try (Poller poller = new Poller(jar, own.machine(), own.dataPath("performance"))) {
      assertThat(broken(poller, BEFORE)).isEqualTo(Map.of("whole", BEFORE));

      Reply spike = spoil(own, "error 503 at 20%", "malformed at 25%").is(201);
      Map<String, Integer> within = broken(poller, POLLS);
      end(own, spike);

      assertRate("error", within.get("refused"), 0.2);
      // What is refused cannot break off.
      assertRate("malformed", within.get("broken off"), 0.25 * 0.8);
      assertThat(broken(poller, BEFORE)).isEqualTo(Map.of("whole", BEFORE));
    }
  }

  private static Map<String, Integer> broken(Poller poller, int polls) throws IOException {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < polls; i++) {
      Poller.Answer answer = poller.poll();
      seen.merge(answer.status() == 503 ? "refused" : parsed(answer), 1, Integer::sum);
    }
    return seen;
  }

  private static String parsed(Poller.Answer answer) throws IOException {
    try {
      MAPPER.readTree(answer.body());
      return "whole";
    } catch (JsonProcessingException broken) {
      return "broken off";
    }
  }

  @Test
  void letClientsWaitAsOftenAsIsSaid() {
    OwnCollection own = seeded("cpu: range 10..90");
    spoil(own, "slow by 3s spread 500ms at 4%").is(201);

    List<Duration> lengths = answered(own, Duration.ofSeconds(60));

    List<Duration> slow =
        lengths.stream().filter(length -> length.compareTo(Duration.ofMillis(2500)) >= 0).toList();
    assertRate("slow", slow.size(), 0.04);
    assertThat(slow.stream().mapToLong(Duration::toMillis).min().orElseThrow())
        .isBetween(2500L, 2600L);
    assertThat(slow.stream().mapToLong(Duration::toMillis).average().orElseThrow())
        .isBetween(2900.0, 3300.0);
  }

  @Test
  void letClientsLosePatienceAsOftenAsIsSaid() {
    OwnCollection own = seeded("cpu: range 10..90");
    spoil(own, "timeout after 10m at 4%").is(201);

    List<Duration> lengths = answered(own, Duration.ofSeconds(3));

    assertRate("timeout", POLLS - lengths.size(), 0.04);
  }

  /** How long the polls took that were answered; the others timed out. */
  private List<Duration> answered(OwnCollection own, Duration patience) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(jar.address() + own.dataPath("performance")))
            .timeout(patience);
    own.machine().headers().forEach(request::header);
    Semaphore room = new Semaphore(AT_ONCE);
    List<CompletableFuture<Duration>> polls =
        Stream.generate(
                () -> {
                  room.acquireUninterruptibly();
                  long begun = System.nanoTime();
                  return client
                      .sendAsync(request.build(), BodyHandlers.discarding())
                      .whenComplete((answer, failure) -> room.release())
                      .thenApply(answer -> taken(answer, begun));
                })
            .limit(POLLS)
            .toList();
    return polls.stream().flatMap(poll -> length(poll).stream()).toList();
  }

  private static Duration taken(HttpResponse<Void> answer, long begun) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static List<Duration> length(CompletableFuture<Duration> poll) {
    try {
      return List.of(poll.join());
    } catch (CompletionException failed) {
      assertThat(failed).hasCauseInstanceOf(HttpTimeoutException.class);
      return List.of();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', ?later=no"})
  void comeByWhicheverWayThePollDoes(String none, String query) throws Exception {
    OwnCollection own = seeded("cpu: range 10..90");
    Caller machine = own.machine();
    String path = own.dataPath("performance") + query;

    Reply failing = spoil(own, "error 418", "slow by 300ms").is(201);
    long begun = System.nanoTime();
    Reply refused = machine.get(path).isProblem(418);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
    assertThat(refused.at("/detail")).isEqualTo("error 418 is a fault of the spike that runs");
    assertThat(refused.header("X-Spike")).contains(OwnCollection.id(failing.location()));
    end(own, failing);

    Reply breaking = spoil(own, "malformed").is(201);
    assertThat(machine.get(path).is(200).text()).startsWith("{\"collection\":").doesNotEndWith("}");
    end(own, breaking);

    Reply silent = spoil(own, "timeout after 200ms").is(201);
    assertThatIOException().isThrownBy(() -> machine.trySend("GET", path, new byte[0]));
    end(own, silent);
    machine.get(path).is(200);
  }

  @Test
  void leaveAloneWhoOnlyLooks() {
    OwnCollection own = seeded("cpu: range 10..90");
    spoil(own, "error 500", "timeout after 10m").is(201);

    own.machine().send("HEAD", own.dataPath("performance"), "").is(200);
    own.machine().get(own.dataPath("performance") + "?at=" + Instant.now()).is(200);
    admin.post(own.path() + "/draw?type=performance", "{}");
  }

  @Test
  void areToldOfTheLastPolls() {
    OwnCollection own = seeded("cpu: range 10..90", "mem: range 1..9");
    spoil(own, "error 503", "slow by 10ms", "null mem", "missing cpu").is(201);
    own.machine().get(own.dataPath("performance")).isProblem(503);

    JsonNode poll = admin.get(own.path() + "/polls").is(200).json().get(0);

    assertThat(poll.get("faults")).hasToString("[\"error 503\",\"slow by 10ms\",\"null mem\"]");
    assertThat(poll.get("values")).hasToString("{\"mem\":null}");
  }

  @Test
  void areExposedToMonitoring() {
    OwnCollection own = seeded("cpu: range 10..90", "mem: range 1..9", "disk: number 7");
    String path = "/api/metrics/" + own.name().replace(" ", "%20");
    Reply spike = spoil(own, "missing cpu", "null mem", "late by 1h").is(201);

    String text = own.machine().get(path).is(200).text();
    assertThat(text)
        .doesNotContain("cpu{")
        .containsPattern("(?m)^mem\\{.*} NaN \\d{13}$")
        .containsPattern("(?m)^disk\\{.*} 7 \\d{13}$");
    end(own, spike);
    assertThat(own.machine().get(path).is(200).text())
        .contains("cpu{")
        .containsPattern("(?m)^disk\\{.*} 7$");

    Reply failing = spoil(own, "error 503").is(201);
    own.machine().get(path).isProblem(503);
    own.machine().send("HEAD", path, "").is(200);
    end(own, failing);
    own.machine().get(path).is(200);
  }

  @Test
  void areLeftOutOfTablesAndLines() {
    OwnCollection own = seeded("cpu: range 10..90", "disk: number 7");
    spoil(own, "null cpu at 50%", "missing disk at 50%").is(201);
    Caller machine = own.machine();

    List<String> lines =
        machine
            .with("Accept", "text/csv")
            .get(own.dataPath("performance") + "?count=100")
            .is(200)
            .text()
            .lines()
            .toList();
    assertThat(lines.get(0)).isEqualTo("generated_at_epoch,cpu,disk");
    assertThat(lines.subList(1, 101))
        .allMatch(line -> line.matches("\\d+,(\\d\\d)?,7?"))
        .anyMatch(line -> line.endsWith(",,"))
        .anyMatch(line -> line.matches("\\d+,\\d\\d,7"));
    assertThat(
            machine
                .with("Accept", "application/x-ndjson")
                .get(own.dataPath("performance") + "?count=100")
                .is(200)
                .text())
        .contains("\"cpu\":null")
        .contains("\"disk\":7");
  }

  @Test
  void areRefusedByName() {
    OwnCollection own = seeded("cpu: range 10..90");

    spoil(own, "missing cpu", "lost cpu", "error 200").refuses("/faults/1", "/faults/2");
    spoil(own, "missing disk", "null cpu", "jump reset cpu").refuses("/faults/0", "/faults/2");
    Reply spike = spoil(own, "missing cpu").is(201);
    admin.patch(spike.location(), "{'faults':['null none']}").refuses("/faults/0");
    admin.patch(spike.location(), "{'faults':'none'}").refuses("/faults");
    admin.patch(spike.location(), "{'faults':null}").refuses("/faults");
    assertThat(admin.patch(spike.location(), "{'faults':[]}").is(200).json().has("faults"))
        .isFalse();
  }

  private Said run(String... command) {
    String token = admin.headers().get("Authorization").substring("Bearer ".length());
    return JarShell.run(
        Stream.concat(Stream.of(command), Stream.of("--server", jar.address(), "--token", token))
            .toArray(String[]::new));
  }

  @Test
  void areSaidByCommandsAndFiles(@TempDir Path scratch) throws IOException {
    OwnCollection own = seeded("cpu: range 10..90", "n: increment from 0 by 1");
    String[] create = {
      "spikes",
      "create",
      own.name(),
      "gaps",
      "--from",
      "now",
      "--for",
      "1h",
      "--fault",
      "missing cpu at 10%",
      "--fault",
      "error 503 at 1%"
    };
    run(create).ended(0);
    assertThat(run("spikes", "show", "gaps").ended(0).out())
        .contains(
            "Fault: missing cpu at 10%.", "Fault: error 503 at 1%.", "those of the collection");

    String yaml = run("export", own.name()).ended(0).out();
    assertThat(yaml).contains("faults:", "- missing cpu at 10%").doesNotContain("continuity");
    Path file = Files.writeString(scratch.resolve("gaps.yaml"), yaml);
    assertThat(run("diff", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
    Files.writeString(file, yaml.replace("missing cpu at 10%", "null cpu"));
    assertThat(run("diff", "-f", file.toString()).ended(1).out()).contains("null cpu");
    run("apply", "-f", file.toString()).ended(0);
    assertThat(
            own.machine().get(own.dataPath("performance")).is(200).json().at("/data/cpu").isNull())
        .isTrue();
    Files.writeString(file, yaml.replace("missing cpu at 10%", "lost cpu"));
    assertThat(run("apply", "-f", file.toString()).ended(2).err())
        .contains("expected missing, null");

    run("spikes", "edit", "gaps", "--fault", "none").ended(0);
    assertThat(run("spikes", "show", "gaps").ended(0).out()).doesNotContain("Fault:");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> run("spikes", "edit", "gaps", "--fault", "missing x").ended(0))
        .withMessageContaining("there is no field of that name");
  }
}
