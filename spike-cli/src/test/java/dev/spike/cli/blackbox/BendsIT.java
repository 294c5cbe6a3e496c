package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a spike makes of numbers is the same by whichever way it was planned and is asked for. */
@ExtendWith(Nodes.class)
class BendsIT {

  private static final long SEED = 20310301;
  private static final Instant START = Instant.parse("2031-03-01T09:00:00Z");
  private static final Instant END = START.plus(1, ChronoUnit.HOURS);
  private static final Duration AROUND = Duration.ofMinutes(10);

  /** By the names of the fields: their rules, how they are bent, and the same over HTTP. */
  private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

  static {
    put("set", "range 10..30 hold 1s", "set 77", "'set':77");
    put(
        "add",
        "sine 0..100 every 30m places 3",
        "add -12.5 linear in 10m out 5m",
        "'add':-12.5,'shape':'linear','ramp_in_seconds':600,'ramp_out_seconds':300");
    put(
        "multiply",
        "float 1..2 places 4 hold 1s",
        "multiply 5 exponential in 20m out 20m",
        "'multiply':5,'shape':'exponential','ramp_in_seconds':1200,'ramp_out_seconds':1200");
    put(
        "percent",
        "normal 50 deviation 5 places 3",
        "percent -40 gaussian in 30m out 30m",
        "'percent':-40,'shape':'gaussian','ramp_in_seconds':1800,'ramp_out_seconds':1800");
    put(
        "clamp",
        "walk 0..1000 step 30 every 1s places 1",
        "clamp 450..460 stairs 4 in 8m out 4m",
        "'clamp':{'min':450,'max':460},'shape':'stairs','stairs':4,'ramp_in_seconds':480,'ramp_out_seconds':240");
    put(
        "teeth",
        "number 10",
        "multiply 11 sawtooth in 50s",
        "'multiply':11,'shape':'sawtooth','ramp_in_seconds':50");
    put(
        "bursts",
        "daily Europe/Berlin 03:00=5 18:00=40",
        "set 0 burst 30s 1m30s in 5m",
        "'set':0,'shape':'burst','on_seconds':30,'off_seconds':90,'ramp_in_seconds':300");
  }

  private static void put(String name, String rule, String bend, String json) {
    FIELDS.put(name, List.of(rule, bend, json));
  }

  /** Both edges of the window and of the ramps, and much between. */
  private static List<Instant> instants() {
    TreeSet<Instant> all = new TreeSet<>();
    for (Instant edge : List.of(START, END)) {
      for (long millis : new long[] {-1000, -1, 0, 1, 999, 1000}) {
        all.add(edge.plusMillis(millis));
      }
    }
    for (long seconds = -600; seconds <= 4200; seconds += 61) {
      all.add(START.plusSeconds(seconds));
    }
    return List.copyOf(all);
  }

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
      FeedBuilder builder = Feed.builder().seed(SEED);
      FIELDS.forEach((name, field) -> builder.field(name, field.get(0)));
      String[] changes =
          FIELDS.entrySet().stream()
              .map(field -> field.getKey() + ": " + field.getValue().get(1))
              .toArray(String[]::new);
      return builder.spike("Peak", START, Duration.between(START, END), changes).build();
    }

    private static String document(String name) {
      String rules =
          FIELDS.entrySet().stream()
              .map(field -> "'%s':'%s'".formatted(field.getKey(), field.getValue().get(0)))
              .collect(Collectors.joining(","));
      return "{'name':'%s','seed':%d,'performance':{%s}}".formatted(name, SEED, rules);
    }

    private OwnCollection straight() {
      String name = OwnCollection.newName() + " bent";
      Reply made = admin.post("/api/admin/collections/import", document(name)).is(201);
      return new OwnCollection(admin, admin.machine(), name, made.at("/id"));
    }

    private OwnCollection overHttp() {
      OwnCollection own = straight();
      JsonNode fields = admin.get(own.path()).is(200).json().get("fields");
      List<String> changes = new ArrayList<>();
      for (JsonNode field : fields) {
        String json = FIELDS.get(field.get("field_name").textValue()).get(2);
        changes.add(OwnCollection.change(field.get("id").asText(), "'change':{" + json + "}"));
      }
      own.plan(START, END, changes.toArray(String[]::new)).is(201);
      return own;
    }

    private OwnCollection byCommand() {
      OwnCollection own = straight();
      List<String> command =
          new ArrayList<>(List.of("spikes", "create", own.name(), "Peak", "--from"));
      command.addAll(List.of(START.toString(), "--to", END.toString()));
      FIELDS.forEach((name, field) -> command.addAll(List.of("--set", name + "=" + field.get(1))));
      run(command.toArray(String[]::new)).ended(0);
      return own;
    }

    private OwnCollection byFile() throws IOException {
      String name = OwnCollection.newName() + " bent";
      StringBuilder yaml = new StringBuilder("name: %s\nseed: %d\n".formatted(name, SEED));
      yaml.append("performance:\n");
      FIELDS.forEach((field, rules) -> yaml.append("  %s: %s\n".formatted(field, rules.get(0))));
      String spike = "spikes:\n  - name: Peak\n    start: %s\n    end: %s\n    set:\n";
      yaml.append(spike.formatted(START, END));
      FIELDS.forEach(
          (field, rules) ->
              yaml.append(
                  "      %s: %s bent by %s\n".formatted(field, rules.get(0), rules.get(1))));
      Path file = Files.writeString(scratch.resolve("bent.yaml"), yaml);
      run("apply", "-f", file.toString()).ended(0);
      assertThat(run("diff", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      String id =
          admin
              .get("/api/admin/collections?per_page=100")
              .is(200)
              .json()
              .findParents("name")
              .stream()
              .filter(each -> each.get("name").textValue().equals(name))
              .findFirst()
              .orElseThrow()
              .get("id")
              .asText();
      return new OwnCollection(admin, admin.machine(), name, id);
    }

    private Said run(String... command) {
      String token = admin.headers().get("Authorization").substring("Bearer ".length());
      return JarShell.run(
          Stream.concat(
                  Arrays.stream(command),
                  Stream.of("--server", nodes.other().address(), "--token", token))
              .toArray(String[]::new));
    }

    private void assertBent(ServedJar node, OwnCollection own) {
      Feed feed = feed();
      String step = "{'collection_id':%s,'from':'%s','to':'%s','step':61}";
      Instant from = START.minus(AROUND);
      JsonNode seen =
          admin
              .at(node)
              .post("/api/admin/preview", step.formatted(own.id(), from, END.plus(AROUND)))
              .is(200)
              .json();
      JsonNode times = seen.get("times_epoch");
      assertThat(times.size()).isGreaterThan(60);
      for (JsonNode field : seen.get("fields")) {
        String name = field.get("field_name").textValue();
        for (int i = 0; i < times.size(); i++) {
          assertThat(field.get("values").get(i).decimalValue())
              .as("%s at %s", name, times.get(i))
              .isEqualByComparingTo(
                  feed.at(Instant.ofEpochSecond(times.get(i).longValue())).getDecimal(name));
        }
      }
      for (Instant now : instants()) {
        String path = own.dataPath("performance") + "?at=";
        JsonNode data =
            own.machine()
                .at(node)
                .get(path + URLEncoder.encode(now.toString(), StandardCharsets.UTF_8))
                .is(200)
                .json()
                .get("data");
        FIELDS
            .keySet()
            .forEach(
                name ->
                    assertThat(data.get(name).decimalValue())
                        .as("%s at %s", name, now)
                        .isEqualByComparingTo(feed.at(now).getDecimal(name)));
      }
    }

    private void assertGenerated(OwnCollection own) {
      Feed feed = feed();
      List<String> rows =
          run(
                  "generate",
                  own.name(),
                  "--start",
                  START.minus(AROUND).toString(),
                  "--every",
                  "7s",
                  "--rows",
                  "700",
                  "-q")
              .ended(0)
              .out()
              .lines()
              .toList();
      List<String> names = List.of(rows.get(0).split(","));
      assertThat(names).containsAll(FIELDS.keySet());
      for (int i = 1; i < rows.size(); i++) {
        Instant now = START.minus(AROUND).plusSeconds(7L * (i - 1));
        String[] cells = rows.get(i).split(",");
        for (String name : FIELDS.keySet()) {
          assertThat(new BigDecimal(cells[names.indexOf(name)]))
              .as("%s at %s", name, now)
              .isEqualByComparingTo(feed.at(now).getDecimal(name));
        }
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
      String before = own.owner().get(OwnCollection.SPIKES + "?collection_id=" + own.id()).text();
      try (ServedJar fresh = another(scratch)) {
        assertThat(admin.at(fresh).get(OwnCollection.SPIKES + "?collection_id=" + own.id()).text())
            .isEqualTo(before);
        assertBent(fresh, own);
      }

      Path file = scratch.resolve("export.yaml");
      String yaml = run("export", own.name()).ended(0).out();
      FIELDS
          .values()
          .forEach(field -> assertThat(yaml).contains(field.get(0) + " bent by " + field.get(1)));
      assertThat(yaml).doesNotContain(" during ");
      Files.writeString(file, yaml);
      assertThat(run("diff", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      assertThat(run("apply", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      assertThat(run("export", own.name()).ended(0).out()).isEqualTo(yaml);
      Files.writeString(file, yaml.replace("spikes:", "  more: range 1..2\nspikes:"));
      String noted = run("diff", "-f", file.toString()).ended(1).out();
      assertThat(noted).contains("+ Performance more").doesNotContain("multiply 5 exponential");
    }

    @Test
    void letNoCounterJump() {
      OwnCollection own = OwnCollection.of(admin);
      String field = own.add("n", "'value_type':'INCREMENT','start_number':0,'step_number':10");
      long start = Instant.now().getEpochSecond() + 2;
      long end = start + 3;
      Reply planned =
          own.plan(
                  Instant.ofEpochSecond(start),
                  Instant.ofEpochSecond(end),
                  OwnCollection.change(
                      field, "'change':{'multiply':5,'ramp_in_seconds':1,'ramp_out_seconds':1}"))
              .is(201);
      assertThat(planned.at("/continuity")).isEqualTo("shared");

      List<Long> seconds = new ArrayList<>();
      List<BigDecimal> values = new ArrayList<>();
      for (int polls = 0; seconds.isEmpty() || seconds.get(polls - 1) < end + 1; polls++) {
        JsonNode polled =
            own.at(polls % 2 == 0 ? nodes.one() : nodes.other()).poll().is(200).json();
        seconds.add(polled.get("generated_at_epoch").longValue());
        values.add(polled.get("data").get("n").decimalValue());
      }

      BigDecimal most = BigDecimal.ZERO;
      for (int i = 1; i < values.size(); i++) {
        BigDecimal step = values.get(i).subtract(values.get(i - 1));
        most = most.max(step);
        // A step is made by the poll before the one whose value shows it.
        long at = seconds.get(i - 1);
        String what = "step %d at %d of %d..%d".formatted(i, at, start, end);
        if (at < start || at >= end) {
          assertThat(step).as(what).isEqualByComparingTo("10");
        } else {
          assertThat(step).as(what).isBetween(BigDecimal.TEN, BigDecimal.valueOf(50));
        }
      }
      assertThat(most).isEqualByComparingTo("50");
      assertThat(seconds.get(0)).isLessThan(start);
    }

    @Test
    void countInHistoryAsFeedsCount() {
      OwnCollection own = OwnCollection.of(admin);
      String field = own.add("n", "'value_type':'INCREMENT','start_number':0,'step_number':10");
      bent(own, field, START, END, "'multiply':5,'ramp_in_seconds':600,'ramp_out_seconds':600");
      Instant from = START.minus(AROUND);
      Feed feed =
          Feed.builder()
              .field("n", "increment from 0 by 10")
              .spike(
                  "Peak",
                  START,
                  Duration.between(START, END),
                  "n: multiply 5 linear in 10m out 10m")
              .series(from, Duration.ofSeconds(7))
              .build();
      List<String> rows =
          run(
                  "generate",
                  own.name(),
                  "--start",
                  from.toString(),
                  "--every",
                  "7s",
                  "--rows",
                  "700",
                  "--threads",
                  "3",
                  "-q")
              .ended(0)
              .out()
              .lines()
              .toList();

      BigDecimal before = BigDecimal.ZERO;
      BigDecimal most = BigDecimal.ZERO;
      for (String row : rows.subList(1, rows.size())) {
        BigDecimal value = new BigDecimal(row);
        assertThat(value).isEqualByComparingTo(feed.next().getDecimal("n"));
        assertThat(value.subtract(before)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(50));
        most = most.max(value.subtract(before));
        before = value;
      }
      assertThat(rows).hasSize(701);
      assertThat(most).isEqualByComparingTo("50");
    }

    @Test
    void areOfTheCollectionsOwnCountersInFilesToo() throws IOException {
      String name = OwnCollection.newName() + " counting";
      String yaml =
          """
          name: %s
          performance:
            octets: increment from 0 by 10
          spikes:
            - name: Peak
              start: %s
              end: %s
              set:
                octets: increment from 0 by 10 bent by multiply 5 linear in 10m
          """
              .formatted(name, START, END);
      Path file = Files.writeString(scratch.resolve("counting.yaml"), yaml);
      run("apply", "-f", file.toString()).ended(0);

      assertThat(run("export", name).ended(0).out()).isEqualTo(yaml);
      assertThat(run("diff", "-f", file.toString()).ended(0).out()).contains("1 unchanged");
      Files.writeString(file, yaml.replace("    set:", "    continuity: independent\n    set:"));
      assertThat(run("apply", "-f", file.toString()).complaint(2))
          .contains("continuity must be shared");
      Files.writeString(file, yaml.replace("in 10m", "in 61m"));
      assertThat(run("apply", "-f", file.toString()).complaint(2))
          .contains("line 9, spikes/0/set/octets: ramps of 1h1m and 0s are longer than the window");
    }

    private String bent(OwnCollection own, String field, Object start, Object end, String change) {
      return own.plan(start, end, OwnCollection.change(field, "'change':{" + change + "}"))
          .is(201)
          .location();
    }

    private String at(OwnCollection own, Instant now) {
      return own.machine().get(own.dataPath("performance") + "?at=" + now).is(200).at("/data/n");
    }

    @Test
    void moveWithTheEndsOfTheirWindow() {
      OwnCollection own = OwnCollection.of(admin);
      String field = own.add("n", "'value_type':'NUMBER_FIXED','fixed_value_number':100");
      String spike =
          bent(own, field, START, END, "'multiply':3,'ramp_in_seconds':600,'ramp_out_seconds':600");
      assertThat(at(own, START.plusSeconds(300))).isEqualTo("200");
      assertThat(at(own, END.minusSeconds(300))).isEqualTo("200");

      Instant later = START.plus(3, ChronoUnit.HOURS);
      String moved = "{'start_datetime':'%s','end_datetime':'%s'}";
      admin.patch(spike, moved.formatted(later, later.plus(2, ChronoUnit.HOURS))).is(200);
      assertThat(at(own, START.plusSeconds(300))).isEqualTo("100");
      assertThat(at(own, later.plusSeconds(300))).isEqualTo("200");
      assertThat(at(own, later.plusSeconds(1800))).isEqualTo("300");
      assertThat(at(own, later.plusSeconds(7200 - 300))).isEqualTo("200");
      assertThat(at(own, later.plusSeconds(7200))).isEqualTo("100");

      assertThat(
              admin
                  .patch(spike, "{'end_datetime':'%s'}".formatted(later.plusSeconds(900)))
                  .refuses("/end_datetime")
                  .at("/detail"))
          .contains("field 'n'", "ramps of 10m and 10m are longer than the window");
      String longer = OwnCollection.change(field, "'change':{'multiply':3,'ramp_in_seconds':9000}");
      admin
          .patch(spike, "{'spike_fields':[" + longer + "]}")
          .refuses("/spike_fields/0/change/ramp_in_seconds");
      admin
          .patch(
              spike,
              "{'end_datetime':'%s','spike_fields':[%s]}"
                  .formatted(later.plus(5, ChronoUnit.HOURS), longer))
          .is(200);
      assertThat(at(own, later.plusSeconds(4500))).isEqualTo("200");
    }

    @Test
    void areStoppedEarlyWhateverRampsAreLeft() {
      OwnCollection own = OwnCollection.of(admin);
      String field = own.add("n", "'value_type':'NUMBER_FIXED','fixed_value_number':100");
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      String spike =
          bent(
              own,
              field,
              now.minusSeconds(60),
              now.plusSeconds(3600),
              "'multiply':3,'ramp_in_seconds':1200,'ramp_out_seconds':1200");
      assertThat(Integer.parseInt(own.draw().get("n").asText())).isBetween(105, 120);

      Reply stopped = admin.patch(spike, "{'end_datetime':'%s'}".formatted(now)).is(200);

      assertThat(stopped.at("/status")).isEqualTo("expired");
      assertThat(stopped.at("/spike_fields/0/change/ramp_out_seconds")).isEqualTo("0");
      assertThat(own.draw().get("n").asText()).isEqualTo("100");
    }

    @Test
    void canBeGivenToASpikeOfItsOwnCounters() {
      OwnCollection own = OwnCollection.of(admin);
      String field = own.add("n", "'value_type':'INCREMENT','start_number':0,'step_number':10");
      String spike = own.plan(START, END).is(201).location();
      String change =
          "'spike_fields':[%s]".formatted(OwnCollection.change(field, "'change':{'set':1}"));

      admin.patch(spike, "{" + change + "}").refuses("/continuity");
      Reply shared = admin.patch(spike, "{'continuity':'shared'," + change + "}").is(200);

      assertThat(shared.at("/spike_fields/0/change/set")).isEqualTo("1");
      admin.patch(spike, "{'continuity':'independent'}").refuses("/continuity");
    }

    @Test
    void areRefusedByName() {
      OwnCollection own = OwnCollection.of(admin);
      String n =
          own.add("n", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':2");
      String text = own.add("t", "'value_type':'TEXT_FIXED','fixed_value_text':'x'");
      String ports =
          own.field("Configuration", "p", "'value_type':'NUMBER_FIXED','fixed_value_number':4")
              .is(201)
              .location();
      Map<String, String> wrong = new LinkedHashMap<>();
      wrong.put("'set':1,'ramp_in_seconds':3000,'ramp_out_seconds':601", "ramp_in_seconds");
      wrong.put("'set':'NaN'", "set");
      wrong.put("'set':'Infinity'", "set");
      wrong.put("'multiply':1e400", "multiply");
      wrong.put("'percent':null", "percent");
      wrong.put("'clamp':{'min':2,'max':1}", "clamp/max");
      wrong.put("'clamp':{'min':-1e400,'max':1}", "clamp/min");
      wrong.put("'clamp':{'max':1}", "clamp/min");
      wrong.put("'clamp':5", "clamp");
      wrong.put("'set':1,'shape':'stairs','stairs':0,'ramp_in_seconds':60", "stairs");
      wrong.put("'set':1,'shape':'stairs','stairs':1001", "stairs");
      wrong.put("'set':1,'shape':'linear','stairs':3", "stairs");
      wrong.put("'set':1,'shape':'burst','on_seconds':0,'off_seconds':5", "on_seconds");
      wrong.put("'set':1,'shape':'burst','on_seconds':5", "on_seconds");
      wrong.put("'set':1,'shape':'sawtooth'", "ramp_in_seconds");
      wrong.put("'set':1,'shape':'step','ramp_in_seconds':5", "ramp_in_seconds");
      wrong.put("'set':1,'shape':'linear','ramp_in_seconds':-5", "ramp_in_seconds");
      wrong.put("'set':1,'shape':'linear','ramp_out_seconds':1e300", "ramp_out_seconds");
      wrong.put("'set':1,'shape':'round'", "shape");
      wrong.put("'set':1,'colour':'red'", "colour");
      wrong.forEach(
          (change, member) ->
              own.plan(START, END, OwnCollection.change(n, "'change':{" + change + "}"))
                  .refuses("/spike_fields/0/change/" + member));
      own.plan(START, END, OwnCollection.change(n, "'change':{'set':1,'add':1}"))
          .refuses("/spike_fields/0/change");
      for (String field : List.of(text, ports)) {
        assertThat(
                own.plan(START, END, OwnCollection.change(field, "'change':{'set':1}"))
                    .isProblem(422)
                    .each("/errors", "pointer"))
            .allMatch(pointer -> pointer.startsWith("/spike_fields/0"));
      }
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
