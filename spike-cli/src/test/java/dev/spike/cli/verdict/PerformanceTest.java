package dev.spike.cli.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.spike.cli.chain.ChainLost;
import dev.spike.cli.console.Console;
import dev.spike.cli.files.MemoryPlace;
import dev.spike.cli.files.Sheet;
import dev.spike.domain.Refusal;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.Outcome;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays by a clock that nobody has to wait for, with a chain that fires when the test says. */
class PerformanceTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

  @TempDir private Path directory;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(err, true, UTF_8),
          new PrintStream(err, true, UTF_8));
  private Instant now = BEGIN;
  private final InstantSource clock = () -> now;
  private final Place place = MemoryPlace.open(clock);
  private HttpServer chain;
  private int lost;

  /** From which second on the chain says that the alert fires, and until when. */
  private int fires = 15;

  private int over = 45;

  @BeforeEach
  void begin() throws IOException {
    place.ask(Ask.post("/api/admin/collections").with(Json.object().put("name", "web"))).required();
    chain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    chain.createContext(
        "/",
        exchange -> {
          long second = Duration.between(BEGIN, now).toSeconds();
          String alert = "{\"state\":\"firing\",\"labels\":{\"alertname\":\"HighCpu\"}}";
          String alerts = second >= fires && second < over ? alert : "";
          byte[] body = ("{\"data\":{\"alerts\":[" + alerts + "]}}").getBytes(UTF_8);
          boolean isLost = lost > 0;
          lost--;
          exchange.sendResponseHeaders(isLost ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    chain.start();
  }

  @AfterEach
  void end() {
    chain.stop(0);
    place.close();
  }

  private String address() {
    return "http://127.0.0.1:" + chain.getAddress().getPort();
  }

  /** A spike from second 10 to 40, of which the alert tells within 10 s, and 10 s after it. */
  private String scenario() {
    return """
        test: cpu
        collection: web
        chain: {prometheus: "%s"}
        settle: 4s
        spikes:
          - spike: burst
            starts: PT6S
            lasts: PT30S
            set: {}
            expect: [{alert: HighCpu, fires_within: PT10S, resolves_within: PT10S}]
        """
        .formatted(address());
  }

  private Optional<Judgement> play(String scenario, Predicate<Duration> waiting) {
    try {
      Path file = Files.writeString(directory.resolve("test.yaml"), scenario);
      Sheet sheet = Sheet.of(file.toString(), "played", console);
      Scenario read = sheet.read(json -> Scenario.of(json, text -> text));
      return new Performance(read, sheet, console, clock).at(place, waiting);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private boolean pass(Duration time) {
    now = now.plus(time);
    return false;
  }

  private Finding finding() {
    return play(scenario(), this::pass).orElseThrow().findings().get(0);
  }

  private int spikes() {
    return place.ask(Ask.get("/api/admin/spike-schedules")).list().size();
  }

  @Test
  void judgesWhatTheChainDid() {
    Finding finding = finding();

    assertThat(finding.outcome()).isEqualTo(Outcome.DETECTED);
    assertThat(finding.delay()).contains(Duration.ofSeconds(5));
    assertThat(now).isEqualTo(BEGIN.plusSeconds(51));
    assertThat(spikes()).isZero();
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            """
            Playing 'cpu' on web: a spike in 51s, watching Prometheus at %s. Ctrl-C ends it.
                10.0 s  the spike 'burst' begins
                15.0 s  HighCpu fires
                40.0 s  the spike 'burst' ends
                45.0 s  HighCpu is over
            """
                .formatted(address()));
  }

  @Test
  void seesThatAnAlertIsLateOrStays() {
    fires = 22;
    over = 1000;

    assertThat(finding().reason())
        .isEqualTo(
            "HighCpu fired 12.0 s after the start, 2.0 s too late; it was still firing 10.0 s"
                + " after the end");
  }

  @Test
  void seesFalseAlarmsWhileAllShouldSettle() {
    fires = 0;
    over = 2;

    assertThat(play(scenario(), this::pass).orElseThrow().findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.MISSED, Outcome.FALSE_ALARM);
  }

  @Test
  void takesNoAlertThatWasThereBeforeForThatOfASpikeThatBeginsAtOnce() {
    fires = -10;
    now = BEGIN.plusNanos(1_700_000);
    String atOnce = scenario().replace("settle: 4s\n", "").replace("PT6S", "PT0S");

    List<Finding> findings = play(atOnce, this::pass).orElseThrow().findings();

    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactly(Outcome.MISSED, Outcome.FALSE_ALARM);
    assertThat(findings.get(0).reason())
        .isEqualTo("HighCpu was firing already when the spike began");
    assertThat(findings.get(1).reason()).startsWith("HighCpu fired already when the play began");
  }

  @Test
  void takesItsSpikesAwayWhenItIsStopped() {
    Optional<Judgement> judgement =
        play(
            scenario(),
            time -> {
              assertThat(spikes()).isEqualTo(1);
              return true;
            });

    assertThat(judgement).isEmpty();
    assertThat(spikes()).isZero();
  }

  @Test
  void bearsAFewLossesOfTheChainButNotMany() {
    Finding finding =
        play(
                scenario(),
                time -> {
                  lost = now.equals(BEGIN.plusSeconds(20)) ? 4 : lost;
                  return pass(time);
                })
            .orElseThrow()
            .findings()
            .get(0);
    assertThat(finding.outcome()).isEqualTo(Outcome.DETECTED);

    assertThatExceptionOfType(ChainLost.class)
        .isThrownBy(
            () ->
                play(
                    scenario(),
                    time -> {
                      lost = 5;
                      return pass(time);
                    }))
        .withMessageContaining("says 500");
    assertThat(spikes()).isZero();
  }

  @Test
  void makesNothingWhereTheChainIsNotThere() {
    lost = 1;

    assertThatExceptionOfType(ChainLost.class).isThrownBy(() -> play(scenario(), this::pass));
    assertThat(now).isEqualTo(BEGIN);
    assertThat(spikes()).isZero();
  }

  @Test
  void waitsForASpikeThatIsPlannedAlready() {
    String later = scenario().replaceAll("(?m)^    (starts|lasts|set): .*\\n", "");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> play(later, this::pass))
        .withMessageContaining("no spike named 'burst' is still to begin");
    place
        .ask(
            Ask.post("/api/admin/spike-schedules")
                .with(
                    Json.object()
                        .put(
                            "collection_id",
                            place
                                .ask(Ask.get("/api/admin/collections"))
                                .list()
                                .at("/0/id")
                                .asLong())
                        .put("name", "burst")
                        .put("start_datetime", BEGIN.plusSeconds(10).toString())
                        .put("end_datetime", BEGIN.plusSeconds(40).toString())))
        .required();

    Finding finding = play(later, this::pass).orElseThrow().findings().get(0);

    assertThat(finding.outcome()).isEqualTo(Outcome.DETECTED);
    assertThat(spikes()).isEqualTo(1);
  }

  @Test
  void refusesAClockThatPrometheusDoesNotFollow() {
    place.ask(Ask.post(Pace.CLOCK).with(Json.object().put("scale", 60))).required();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> play(scenario(), this::pass))
        .withMessageContaining("60 times as fast as real time");
    place.ask(Ask.post(Pace.CLOCK).with(Json.object().put("freeze", true))).required();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> play(scenario(), this::pass))
        .withMessageContaining("stands still");
  }

  @Test
  void followsAFasterClockWhereAWebhookDoes() {
    place.ask(Ask.post(Pace.CLOCK).with(Json.object().put("scale", 10))).required();
    String webhook =
        scenario().replaceAll("chain: .*", "chain: {webhook: {listen: \"127.0.0.1:0\"}}");

    Finding finding = play(webhook, this::pass).orElseThrow().findings().get(0);

    assertThat(finding.outcome()).isEqualTo(Outcome.MISSED);
    assertThat(now).isEqualTo(BEGIN.plusSeconds(6));
  }

  @Test
  void tellsInWhichLineARuleIsWrong() {
    String wrong =
        scenario()
            .replace(
                "set: {}", "set: {cpu: range 1..2, mem: x}\n    faults: [error 503, missing disk]");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> play(wrong, this::pass))
        .withMessageEndingWith("test.yaml has 3 faults; nothing was played");
    assertThat(err.toString(UTF_8))
        .contains("line 10, spikes/0/faults/1: missing 'disk': there is no field of that name")
        .contains("line 9, spikes/0/set/cpu: there is no field 'cpu'")
        .contains("line 9, spikes/0/set/mem: there is no field 'mem'");
  }

  @Test
  void appliesACollectionButDeletesNothingForIt() throws IOException {
    Files.writeString(directory.resolve("db.yaml"), "name: db\nperformance: {cpu: range 1..2}\n");
    String applied =
        scenario().replace("collection: web", "apply: db.yaml").replace("{}", "{cpu: range 8..9}");

    Judgement judgement = play(applied, this::pass).orElseThrow();

    assertThat(judgement.collection().text()).isEqualTo("db");
    Files.writeString(directory.resolve("db.yaml"), "name: db\n");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> play(applied, this::pass))
        .withMessageContaining("would delete 1 field; if that is right, do it by 'spike apply'");
  }
}
