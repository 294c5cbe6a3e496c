package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What monitoring reads, shown to the programs that monitor. */
@ExtendWith({Monitoring.class, SharedJar.class})
class PrometheusIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OPENMETRICS =
      "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
          + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int STEP = 15;
  private static final int WEEK = 7 * 24 * 3600 / STEP;

  private final ServedJar jar;
  private final OwnCollection router;

  @TempDir private Path scratch;

  PrometheusIT(ServedJar jar, Caller admin) {
    this.jar = jar;
    this.router = OwnCollection.of(admin);
  }

  private static String metricsPath(String name) {
    return "/api/metrics/" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }

  private Said command(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--server", jar.address(), "--token", token()));
    return JarShell.run(all.toArray(String[]::new));
  }

  private String token() {
    return jar.anybody().login(ServedJar.ADMIN, ServedJar.PASSWORD).is(200).at("/access_token");
  }

  private void addNastyFields() {
    String number = "'value_type':'NUMBER_FIXED','fixed_value_number':1";
    for (String name :
        List.of("cpu load", "cpu.load", "95th", "größe", "温度", "__name__", "x count", "in {}")) {
      router.add(name, number);
    }
    router.add("bytes total", "'value_type':'NUMBER_FIXED','fixed_value_number':7");
    router.add(
        "big total", "'value_type':'INCREMENT','start_number':9007199254740993,'step_number':0.5");
    router.add("down", "'value_type':'DECREMENT','start_number':1,'step_number':2");
    router.add("below", "'value_type':'INCREMENT','start_number':-5,'step_number':1");
    for (String name : List.of("host", "le", "collection", "__x__", "ho st", "ho-st")) {
      router
          .field(
              "Configuration",
              name,
              "'value_type':'TEXT_FIXED','fixed_value_text':'a \\u0022b\\u0022 \\\\ c\\nd {} ü 😀'")
          .is(201);
    }
  }

  @Test
  void promtoolAcceptsTheExpositionOfOddThings() {
    addNastyFields();

    Reply plain = router.machine().get(metricsPath(router.name())).is(200);
    Reply open =
        router.machine().with("Accept", OPENMETRICS).get(metricsPath(router.name())).is(200);

    assertThat(plain.header("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(open.header("Content-Type"))
        .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
    Said checked = Promtool.typing(plain.text(), "check", "metrics").ended(0);
    assertThat(checked.out() + checked.err()).isEmpty();
    assertThat(plain.text())
        .contains("big_total{", "} 9007199254740993\n", "# TYPE big_total counter\n")
        .contains("# TYPE down gauge\n", "# TYPE below gauge\n", "bytes_total_value{")
        .contains("cpu_load{", "cpu_load_2{", "_95th{", "gro_e{", "field{", "x_count_value{")
        .contains("le_value=\"a \\\"b\\\" \\\\ c\\nd {} ü 😀\"", "collection_2=", "ho_st_2=");
    assertThat(open.text()).contains("# TYPE big counter\n").endsWith("\n# EOF\n");
  }

  @Test
  void prometheusScrapesByTheConfigurationThatComesWithAKey() {
    router.add("wave", "'value_type':'NUMBER_FIXED','fixed_value_number':42");
    router.add("requests", "'value_type':'INCREMENT','start_number':100,'step_number':5");
    router.field("Configuration", "host", "'value_type':'TEXT_FIXED','fixed_value_text':'web-01'");

    Said made =
        command("keys", "create", "p", "--for", "prometheus", "--collection", router.name());
    String file = made.ended(0).out();

    Path config = scratch.resolve("prometheus.yml");
    write(config, file);
    Promtool.run("check", "config", config.toString()).ended(0).says("SUCCESS");
    assertThat(file).contains("credentials: spk_");
    try (PrometheusProgram prometheus = PrometheusProgram.by(file.replace("15s", "500ms"))) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  prometheus.value("count_over_time(requests_total[1h])").matches("[3-9]|\\d\\d+"));
      assertThat(prometheus.value("up")).isEqualTo("1");
      JsonNode wave = prometheus.query("wave").get(0);
      assertThat(wave.at("/value/1").asText()).isEqualTo("42");
      assertThat(wave.at("/metric/collection").asText()).isEqualTo(router.name());
      assertThat(wave.at("/metric/host").asText()).isEqualTo("web-01");
      assertThat(wave.at("/metric/job").asText()).isEqualTo("spike " + router.name());
      assertThat(prometheus.value("resets(requests_total[1h])")).isEqualTo("0");
      assertThat(prometheus.value("max_over_time(requests_total[1h]) > bool 100")).isEqualTo("1");
      JsonNode about = prometheus.get("/api/v1/metadata?metric=requests").at("/data/requests/0");
      assertThat(about.path("type").asText()).isEqualTo("counter");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void prometheusImportsAWeekOfHistory() {
    router.add("wave", "'value_type':'SINE','min':0,'max':100,'period_seconds':3600,'places':3");
    router.add("requests", "'value_type':'INCREMENT','start_number':100,'step_number':5");
    Path metrics = scratch.resolve("history.om");
    Path blocks = scratch.resolve("blocks");
    String[] time = {
      "--start", START.toString(), "--every", STEP + "s", "--rows", Integer.toString(WEEK), "-q"
    };
    String csv = generated(time, "--time", "at");

    generated(time, "--format", "openmetrics", "--out", metrics.toString(), "--label", "job=spike");

    Promtool.run("tsdb", "create-blocks-from", "openmetrics", metrics.toString(), blocks.toString())
        .ended(0);
    try (PrometheusProgram prometheus = PrometheusProgram.on(blocks, "scrape_configs: []\n")) {
      assertThat(history(prometheus, "wave{job=\"spike\"}")).isEqualTo(column(csv, 1));
      assertThat(history(prometheus, "requests_total")).isEqualTo(column(csv, 2));
    }
    JsonNode then = router.machine().get(router.dataPath("performance") + "?at=" + START).json();
    assertThat(column(csv, 1).get(0))
        .isEqualTo(START.getEpochSecond() + "=" + then.at("/data/wave").doubleValue());
  }

  private String generated(String[] time, String... options) {
    List<String> all = new ArrayList<>(List.of("generate", router.name()));
    all.addAll(List.of(time));
    all.addAll(List.of(options));
    return command(all.toArray(String[]::new)).ended(0).out();
  }

  /** All that is kept of a metric, with its times. */
  private static List<String> history(PrometheusProgram prometheus, String metric) {
    long end = START.getEpochSecond() + (long) WEEK * STEP;
    JsonNode found = prometheus.query(metric + "[8d]", end);
    assertThat(found).hasSize(1);
    List<String> values = new ArrayList<>();
    for (JsonNode value : found.at("/0/values")) {
      values.add(value.get(0).asLong() + "=" + value.get(1).asDouble());
    }
    return values;
  }

  private static List<String> column(String csv, int place) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> cells[0] + "=" + Double.parseDouble(cells[place]))
        .toList();
  }
}
