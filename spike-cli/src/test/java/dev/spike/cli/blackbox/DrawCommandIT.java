package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class DrawCommandIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern DRAWN =
      Pattern.compile(".*\"generated_at_epoch\":(\\d+),\"data\":\\{\"cpu\":(\\d+)}}");

  private static TwoPlaces places;
  private static OwnCollection router;
  private static OwnCollection settings;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
    router = OwnCollection.of(places.service().admin());
    router.add("host", "'value_type':'TEXT_FIXED','fixed_value_text':'web, 01'");
    router.add("load", "'value_type':'FLOAT_FIXED','fixed_value_float':2.50");
    settings = OwnCollection.of(places.service().admin());
    settings
        .field("Configuration", "level", "'value_type':'NUMBER_FIXED','fixed_value_number':3")
        .is(201);
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson", "csv", "table"})
  void saysTheSameAtBothPlaces(String format) {
    String[] draw = {"draw", router.name(), "--format", format, "-n", "2", "--every", "1ms"};

    Said direct = timeless(places.directly(draw).ended(0));

    assertThat(timeless(places.there(draw))).isEqualTo(direct);
    assertThat(timeless(byKey(draw))).isEqualTo(direct);
    assertThat(direct.err()).isEmpty();
    assertThat(direct.out().lines()).hasSize(format.endsWith("json") ? 2 : 3);
  }

  @Test
  void drawsWhatThereIsUnlessTold() {
    String[] draw = {"draw", settings.name(), "--format", "csv"};

    assertThat(timeless(places.there(draw)).out()).isEqualTo("generated_at,level\n<time>,3\n");
    assertThat(timeless(places.directly(draw)).out()).isEqualTo("generated_at,level\n<time>,3\n");
    assertThat(timeless(byKey(draw)).out()).isEqualTo("generated_at,level\n<time>,3\n");
    assertThat(byKey("draw", settings.name(), "performance").complaint(3))
        .isEqualTo("spike: collection '" + settings.name() + "' has no Performance fields");
  }

  @Test
  void movesTheCountersThatEverybodyShares() {
    OwnCollection counting = OwnCollection.of(places.service().admin());
    counting.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    String[] draw = {"draw", counting.name()};

    assertThat(places.directly(draw).out()).endsWith("{\"n\":1}}\n");
    assertThat(places.there(draw).out()).endsWith("{\"n\":2}}\n");
    assertThat(byKey(draw).out()).endsWith("{\"n\":3}}\n");
    assertThat(counting.next(1, "n")).containsExactly("4");
  }

  @Test
  void followsASpikeFromTheFirstDrawAfterEachEdge() {
    OwnCollection followed = OwnCollection.of(places.service().admin());
    String cpu = followed.add("cpu", "'value_type':'NUMBER_FIXED','fixed_value_number':10");
    String[] follow = {
      "draw",
      followed.name(),
      "--follow",
      "--every",
      "50ms",
      "--server",
      address(),
      "--api-key",
      key()
    };
    try (LongCommand process = LongCommand.run(follow)) {
      assertThat(process.line()).endsWith("{\"cpu\":10}}");
      Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
      String change = OwnCollection.change(cpu, "'fixed_value_number':99");
      followed.plan(start, start.plusSeconds(1), change).is(201);

      List<String> lines = process.linesUntil(line -> epoch(line) > start.getEpochSecond());
      lines.forEach(line -> assertFollows(line, start.getEpochSecond()));
      assertThat(lines).anyMatch(line -> line.endsWith("{\"cpu\":99}}"));
      process.signal("INT");

      Said said = process.end().ended(130);
      assertThat(said.err()).isEmpty();
    }
  }

  private static void assertFollows(String line, long start) {
    Matcher drawn = DRAWN.matcher(line);
    assertThat(drawn.matches()).as(line).isTrue();
    assertThat(drawn.group(2)).as(line).isEqualTo(epoch(line) == start ? "99" : "10");
  }

  private static long epoch(String line) {
    return Long.parseLong(line.replaceAll(".*_epoch\":(\\d+).*", "$1"));
  }

  @Test
  void goesOnWhenTheServiceIsBack() throws IOException {
    HttpServer first = answering(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    String server = "http://127.0.0.1:" + first.getAddress().getPort();
    String[] follow = {
      "draw", "R", "--follow", "--every", "20ms", "--server", server, "--api-key", "k"
    };
    try (LongCommand process = LongCommand.run(follow)) {
      assertThat(process.line()).isEqualTo("{\"data\":{}}");
      first.stop(0);
      await().atMost(PATIENCE).until(() -> process.err().contains("No draw for now: "));
      HttpServer second = answering(first.getAddress());
      await().atMost(PATIENCE).until(() -> process.err().contains("It draws again."));
      process.signal("TERM");

      Said said = process.end().ended(143);
      assertThat(said.err().lines()).hasSize(2);
      second.stop(0);
    }
  }

  private static HttpServer answering(InetSocketAddress address) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    byte[] answer = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/api/data/R/performance",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void endsQuietlyWhenItsReaderHasGone() {
    String line = "set -o pipefail; \"$@\" | head -n 2";
    String[] follow = {
      "draw", router.name(), "--follow", "--every", "1ms", "--server", address(), "--api-key", key()
    };
    try (LongCommand process = LongCommand.shell(line, follow)) {
      Said said = process.end().ended(0);

      assertThat(said.out().lines()).hasSize(2);
      assertThat(said.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--count 0           | --count must be at least 1; see 'spike help draw'",
        "--count 2 --follow  | --follow has no end, so give no --count; see 'spike help draw'",
        "--every 0s          | like 90s, 30m, 2h, 1d or 1h30m, not '0s'; see 'spike help draw'",
        "--count 2 --every 200000d | is at most 36500d, not '200000d'; see 'spike help draw'"
      })
  void saysWhatIsWrongWithItsOptions(String options, String complaint) {
    String[] draw = ("draw Router " + options).split(" ");

    assertThat(places.onOneDatabase(draw).complaint(2)).endsWith(complaint);
  }

  @Test
  void saysWhatIsNotThere() {
    String near = router.name() + "x";
    assertThat(places.onOneDatabase("draw", near).complaint(3))
        .startsWith("spike: there is no collection named '" + near + "'; did you mean 'Router ");
    assertThat(places.onOneDatabase("draw", router.name(), "configuration").complaint(3))
        .isEqualTo("spike: collection '" + router.name() + "' has no Configuration fields");
    assertThat(places.onOneDatabase("draw", router.name(), "perf").complaint(2))
        .contains("Performance or Configuration, not 'perf'");
    assertThat(places.onOneDatabase("draw", router.name(), "--format", "xml").complaint(2))
        .contains("a format is table, json, ndjson or csv, not 'xml'");
    String[] nobody = {"draw", "R", "--server", "127.0.0.1:1", "--api-key", "k"};
    assertThat(JarShell.run(nobody).complaint(5)).contains("does not answer");
    String[] stranger = {"draw", router.name(), "--server", address(), "--api-key", "spk_no"};
    assertThat(JarShell.run(stranger).complaint(4)).isNotBlank();
  }

  private static Said byKey(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--server", address(), "--api-key", key()));
    return JarShell.run(all.toArray(String[]::new));
  }

  private static String address() {
    return places.service().address();
  }

  private static String key() {
    return router.machine().headers().get("X-API-Key");
  }

  private static Said timeless(Said said) {
    String out =
        said.out()
            .replaceAll("_epoch\":\\d+", "_epoch\":<time>")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "<time>");
    return new Said(said.exit(), out, said.err());
  }
}
