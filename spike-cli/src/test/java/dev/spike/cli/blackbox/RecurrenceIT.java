package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.feed.Feed;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Spikes that recur are the same by whichever way they were planned and are asked for. */
@ExtendWith(Nodes.class)
class RecurrenceIT {

  private static final int WRONG_USAGE = 2;
  private static final int REFUSED = 4;
  private static final long SEED = 20310330;
  private static final Duration LASTS = Duration.ofMinutes(10);

  /** Clocks in Berlin are put forward at 01:00 UTC on 30 March 2031. */
  private static final String WHEN =
      "cron \"30 6 * * *\" in Europe/Berlin for 10m from 2031-03-28T00:00:00Z count 4";

  private static final String JSON =
      "{'cron':'30 6 * * *','timezone':'Europe/Berlin','duration_seconds':600,"
          + "'from':'2031-03-28T00:00:00Z','count':4}";

  private static final List<Instant> STARTS =
      Stream.of("28T05:30:00Z", "29T05:30:00Z", "30T04:30:00Z", "31T04:30:00Z")
          .map(day -> Instant.parse("2031-03-" + day))
          .toList();

  private static final String LOAD = "range 10..90 hold 1s";
  private static final String BEND = "multiply 5 linear in 3m out 3m";

  abstract static class Contract {

    private final Nodes.Pair nodes;
    private final Caller admin;
    @TempDir private Path scratch;

    Contract(Nodes.Pair nodes) {
      this.nodes = nodes;
      admin = nodes.admin();
    }

    /** One more process on what these nodes keep, which has never seen any of it. */
    abstract ServedJar another(Path directory);

    private static Feed feed() {
      return Feed.builder()
          .field("load", LOAD)
          .recurring("Peak", WHEN, "load: " + BEND)
          .seed(SEED)
          .build();
    }

    private OwnCollection straight() {
      String name = OwnCollection.newName() + " again";
      String document = "{'name':'%s','seed':%d,'performance':{'load':'%s'}}";
      Reply made =
          admin.post("/api/admin/collections/import", document.formatted(name, SEED, LOAD)).is(201);
      return new OwnCollection(admin, admin.machine(), name, made.at("/id"));
    }

    private Reply recurring(OwnCollection own, String name, String recurrence, String more) {
      return admin.post(
          OwnCollection.SPIKES,
          "{'collection_id':%s,'name':'%s','recurrence':%s%s}"
              .formatted(own.id(), name, recurrence, more));
    }

    private OwnCollection overHttp() {
      OwnCollection own = straight();
      String field = admin.get(own.path()).is(200).at("/fields/0/id");
      String bend =
          "'change':{'multiply':5,'shape':'linear','ramp_in_seconds':180,'ramp_out_seconds':180}";
      String change = OwnCollection.change(field, bend);
      Reply made = recurring(own, "Peak", JSON, ",'spike_fields':[" + change + "]").is(201);
      assertThat(made.each("/next_occurrences", "start_datetime"))
          .containsExactlyElementsOf(STARTS.stream().map(Instant::toString).toList());
      return own;
    }

    private OwnCollection byCommand() {
      OwnCollection own = straight();
      run("spikes", "create", own.name(), "Peak", "--recurs", WHEN, "--set", "load=" + BEND)
          .ended(0)
          .says("06:30", "in Europe/Berlin, 4 times");
      return own;
    }

    private OwnCollection byFile() throws IOException {
      String name = OwnCollection.newName() + " again";
      String yaml =
          String.join(
              "\n",
              "name: " + name,
              "seed: " + SEED,
              "performance:",
              "  load: " + LOAD,
              "spikes:",
              "  - name: Peak",
              "    recurs: '" + WHEN + "'",
              "    set:",
              "      load: " + LOAD + " bent by " + BEND,
              "");
      Path file = Files.writeString(scratch.resolve("again.yaml"), yaml);
      run("apply", "-f", file.toString()).ended(0);
      assertThat(run("diff", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      for (JsonNode each : admin.get("/api/admin/collections?per_page=100").is(200).json()) {
        if (each.get("name").textValue().equals(name)) {
          return new OwnCollection(admin, admin.machine(), name, each.get("id").asText());
        }
      }
      throw new AssertionError(name + " is not there");
    }

    private Said run(String... command) {
      String token = admin.headers().get("Authorization").substring("Bearer ".length());
      return JarShell.run(
          Stream.concat(
                  Arrays.stream(command),
                  Stream.of("--server", nodes.other().address(), "--token", token))
              .toArray(String[]::new));
    }

    private static String at(OwnCollection own, ServedJar node, Instant now) {
      String path = own.dataPath("performance") + "?at=";
      return own.machine()
          .at(node)
          .get(path + URLEncoder.encode(now.toString(), StandardCharsets.UTF_8))
          .is(200)
          .at("/data/load");
    }

    /** Both edges of each occurrence and of its ramps. */
    private static List<Instant> edges() {
      List<Instant> edges = new ArrayList<>();
      for (Instant start : STARTS) {
        for (long millis : new long[] {-1, 0, 1, 90_500, 180_000, 420_001, 599_999, 600_000}) {
          edges.add(start.plusMillis(millis));
        }
      }
      return edges;
    }

    private void assertBent(ServedJar node, OwnCollection own) {
      Feed feed = feed();
      for (Instant now : edges()) {
        assertThat(new BigDecimal(at(own, node, now)))
            .as("at %s", now)
            .isEqualByComparingTo(feed.at(now).getDecimal("load"));
      }
      for (Instant start : STARTS) {
        String query = "{'collection_id':%s,'from':'%s','to':'%s','step':13}";
        Instant end = start.plus(LASTS);
        Reply seen =
            admin
                .at(node)
                .post(
                    "/api/admin/preview",
                    query.formatted(own.id(), start.minusSeconds(60), end.plusSeconds(60)))
                .is(200);
        assertThat(seen.each("/spikes", "start_datetime")).containsExactly(start.toString());
        JsonNode times = seen.json().get("times_epoch");
        for (int i = 0; i < times.size(); i++) {
          assertThat(seen.json().at("/fields/0/values").get(i).decimalValue())
              .isEqualByComparingTo(
                  feed.at(Instant.ofEpochSecond(times.get(i).longValue())).getDecimal("load"));
        }
      }
    }

    private void assertGenerated(OwnCollection own) {
      Feed feed = feed();
      Instant from = Instant.parse("2031-03-27T12:00:00Z");
      List<String> rows =
          run(
                  "generate",
                  own.name(),
                  "--start",
                  from.toString(),
                  "--every",
                  "90s",
                  "--rows",
                  "4000",
                  "-q")
              .ended(0)
              .out()
              .lines()
              .skip(1)
              .toList();
      assertThat(rows).hasSize(4000);
      for (int i = 0; i < rows.size(); i++) {
        Instant now = from.plusSeconds(90L * i);
        assertThat(new BigDecimal(rows.get(i)))
            .as("at %s", now)
            .isEqualByComparingTo(feed.at(now).getDecimal("load"));
      }
    }

    @Test
    void areTheSameByHttpCommandFileAndFeed() throws IOException {
      for (OwnCollection own : List.of(overHttp(), byCommand(), byFile())) {
        assertBent(nodes.one(), own);
        assertGenerated(own);
      }
    }

    @Test
    void outliveTheProcessAndTheWayThroughAFile() throws IOException {
      OwnCollection own = overHttp();
      String path = OwnCollection.SPIKES + "?collection_id=" + own.id();
      String before = admin.get(path).text();
      try (ServedJar fresh = another(scratch)) {
        assertThat(admin.at(fresh).get(path).text()).isEqualTo(before);
        assertBent(fresh, own);
      }

      Path file = scratch.resolve("export.yaml");
      String yaml = run("export", own.name()).ended(0).out();
      assertThat(yaml).contains("recurs: " + WHEN);
      Files.writeString(file, yaml);
      assertThat(run("diff", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      assertThat(run("apply", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      assertThat(run("export", own.name()).ended(0).out()).isEqualTo(yaml);

      Files.writeString(file, yaml.replace("    set:", "    priority: 4\n    set:"));
      run("diff", "-f", file.toString()).ended(1).says("spike Peak, cron", "(priority 4)");
      run("apply", "-f", file.toString()).ended(0);
      assertThat(admin.get(path).at("/0/priority")).isEqualTo("4");
    }

    @Test
    void leaveOutWhatIsSkipped() {
      OwnCollection own = overHttp();
      String id = admin.get(OwnCollection.SPIKES + "?collection_id=" + own.id()).at("/0/id");
      String skip = OwnCollection.SPIKES + "/" + id + "/skip";
      Instant middle = STARTS.get(1).plusSeconds(300);
      assertThat(Integer.parseInt(at(own, nodes.one(), middle))).isGreaterThanOrEqualTo(50);

      admin.post(skip, "{'start_datetime':'%s'}".formatted(STARTS.get(1))).is(200);
      run("spikes", "skip", id).ended(0).says("Skipped Peak", "the next occurrence is");

      assertThat(Integer.parseInt(at(own, nodes.other(), middle))).isBetween(10, 90);
      String straight = Feed.builder().field("load", LOAD).seed(SEED).build().at(middle) + "";
      assertThat(straight).contains("load=" + at(own, nodes.one(), middle));
      Reply left = admin.get(OwnCollection.SPIKES + "/" + id);
      assertThat(left.each("/next_occurrences", "start_datetime"))
          .containsExactly(STARTS.get(2).toString(), STARTS.get(3).toString());
      assertThat(run("export", own.name()).ended(0).out())
          .contains("except " + STARTS.get(0) + " " + STARTS.get(1));
      assertThat(
              admin
                  .post(skip, "{'start_datetime':'%s'}".formatted(middle))
                  .refuses("/start_datetime")
                  .at("/detail"))
          .contains(STARTS.get(2).toString());
      run("spikes", "skip", id, "--at", STARTS.get(3).toString()).ended(0);
      assertThat(run("spikes", "skip", id).complaint(REFUSED)).contains("only one", "delete");
      admin.post(skip, "{}").isProblem(409);
    }

    @Test
    void areNeitherStoppedNorExtendedButEdited() {
      OwnCollection own = overHttp();
      String id = admin.get(OwnCollection.SPIKES + "?collection_id=" + own.id()).at("/0/id");

      assertThat(run("spikes", "stop", id).complaint(REFUSED))
          .contains("recurs", "spikes skip " + id);
      assertThat(run("spikes", "extend", id, "--by", "5m").complaint(REFUSED))
          .contains("recurs", "--recurs", "cron \"30 6 * * *\" in Europe/Berlin for 10m");
      assertThat(run("spikes", "edit", id, "--for", "5m").complaint(REFUSED)).contains("--recurs");
      assertThat(
              run("spikes", "edit", id, "--recurs", "cron \"0 3 * * *\" for 5m", "--from", "now")
                  .complaint(WRONG_USAGE))
          .contains("not both");
      assertThat(
              run("spikes", "edit", id, "--recurs", "cron \"0 3 * *\" for 5m")
                  .complaint(WRONG_USAGE))
          .contains("--recurs", "five fields");
      run("spikes", "edit", id, "--recurs", "random 2 a day for 10m..20m seed 7", "--priority", "3")
          .ended(0)
          .says("at random, 2 times a day");
      run("spikes", "show", id).ended(0).says("Recurs at random", "Next: ", "Priority 3");
      run("spikes", "list", "--collection", own.name()).ended(0).says("RECURS", "PRIORITY");
      run("spikes", "edit", id, "--from", "2031-01-01T00:00:00Z", "--for", "1h").ended(0);
      Reply once = admin.get(OwnCollection.SPIKES + "/" + id).is(200);
      assertThat(once.json().has("recurrence")).isFalse();
      assertThat(once.at("/end_datetime")).isEqualTo("2031-01-01T01:00:00Z");
    }

    @Test
    void areRefusedWhereTheyClashAfterElevenMonths() {
      OwnCollection own = straight();
      String yearly =
          "{'cron':'0 12 1 12 *','duration_seconds':3600,'from':'2031-01-01T00:00:00Z'}";
      String monthly =
          "{'rrule':'FREQ=MONTHLY;BYMONTHDAY=1','duration_seconds':60,"
              + "'from':'2031-01-01T12:30:00Z'}";
      recurring(own, "Yearly", yearly, ",'priority':3").is(201);

      for (String priority : List.of("", ",'priority':3")) {
        assertThat(recurring(own, "Monthly", monthly, priority).isProblem(409).at("/detail"))
            .contains("'Yearly'", "'Monthly'", "2031-12-01T12:30:00Z");
      }
      recurring(own, "Monthly", monthly, ",'priority':4").is(201);

      run("timeline", "--from", "2031-12-01T00:00:00Z", "--to", "2031-12-02T00:00:00Z")
          .ended(0)
          .says(own.name());
      String period = "{'collection_id':%s,'from':'%s','to':'%s','step':600}";
      Reply day =
          admin.post(
              "/api/admin/preview",
              period.formatted(own.id(), "2031-12-01T00:00:00Z", "2031-12-02T00:00:00Z"));
      assertThat(day.is(200).each("/spikes", "name")).containsExactly("Yearly", "Monthly");
    }

    @Test
    void areRefusedByName() {
      OwnCollection own = straight();
      Map<String, List<String>> wrong = new LinkedHashMap<>();
      String cron = "'cron':'0 2 * * *',";
      wrong.put("'cron':'0 2 * *','duration_seconds':60", List.of("/cron"));
      wrong.put("'rrule':'FREQ=NEVER','duration_seconds':60", List.of("/rrule"));
      wrong.put("'rrule':'FREQ=DAILY;COUNT=3','duration_seconds':60", List.of("/rrule"));
      wrong.put(cron + "'duration_seconds':0", List.of("/duration_seconds"));
      wrong.put(cron + "'duration_seconds':-1", List.of("/duration_seconds"));
      wrong.put(cron + "'duration_seconds':86401", List.of("/duration_seconds"));
      wrong.put(cron.replace(",", ""), List.of("/duration_seconds"));
      wrong.put(cron + "'duration_seconds':60,'timezone':'Mars/One'", List.of("/timezone"));
      wrong.put(cron + "'duration_seconds':60,'count':0", List.of("/count"));
      wrong.put(cron + "'duration_seconds':60,'count':1001", List.of("/count"));
      wrong.put(
          cron + "'duration_seconds':60,'count':1,'until':'2040-01-01T00:00:00Z'",
          List.of("/count"));
      wrong.put(
          cron
              + "'duration_seconds':60,'from':'2040-01-01T00:00:00Z','until':'2039-01-01T00:00:00Z'",
          List.of("/until"));
      wrong.put(cron + "'duration_seconds':60,'until':'2020-01-01T00:00:00Z'", List.of("/until"));
      wrong.put(cron + "'duration_seconds':60,'except':['Easter']", List.of("/except/0"));
      wrong.put(cron + "'duration_seconds':60,'colour':'red'", List.of("/colour"));
      String random = "'random':{'per_day':%s,'shortest_seconds':%s,'longest_seconds':%s}";
      wrong.put(random.formatted(0, 60, 60), List.of("/random/per_day"));
      wrong.put(random.formatted(289, 60, 60), List.of("/random/per_day"));
      wrong.put(random.formatted(1, 0, 60), List.of("/random/shortest_seconds"));
      wrong.put(random.formatted(1, 60, 59), List.of("/random/longest_seconds"));
      wrong.put(random.formatted(24, 60, 3601), List.of("/random/longest_seconds"));
      wrong.put(
          random.formatted(1, 60, 60) + ",'duration_seconds':5", List.of("/duration_seconds"));
      wrong.forEach(
          (members, pointers) ->
              recurring(own, "Wrong", "{" + members + "}", "")
                  .refuses(pointers.stream().map("/recurrence"::concat).toArray(String[]::new)));
      String fine = "{" + cron + "'duration_seconds':60}";
      for (String priority : List.of("-1", "1001", "'high'")) {
        recurring(own, "Wrong", fine, ",'priority':" + priority).refuses("/priority");
      }
      recurring(own, "Wrong", fine, ",'policy':'first'").refuses("/policy");
      recurring(own, "Wrong", fine, ",'policy':'priority'").refuses("/priority");
      recurring(own, "Wrong", fine, ",'start_datetime':'2031-01-01T00:00:00Z'")
          .refuses("/start_datetime");
      assertThat(admin.get(OwnCollection.SPIKES + "?collection_id=" + own.id()).json()).isEmpty();
    }
  }

  @Nested
  class OnPostgres extends Contract {

    private final Nodes.OnPostgres nodes;

    OnPostgres(Nodes.OnPostgres nodes) {
      super(nodes);
      this.nodes = nodes;
    }

    @Override
    ServedJar another(Path directory) {
      String url = nodes.server().getJdbcUrl("postgres", "postgres");
      return ServedJar.on(directory.resolve("more"), nodes.depot().environment(), "--db", url);
    }
  }

  @Nested
  class OnSqlite extends Contract {

    private final Nodes.OnSqlite nodes;

    OnSqlite(Nodes.OnSqlite nodes) {
      super(nodes);
      this.nodes = nodes;
    }

    @Override
    ServedJar another(Path directory) {
      return ServedJar.on(nodes.scratch().resolve("data"), nodes.depot().environment());
    }
  }
}
