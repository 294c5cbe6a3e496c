package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {

  private static Served served;
  private static Client machine;

  @BeforeAll
  static void serve() {
    served = new Served();
    machine = served.machine(served.admin);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's \"quoted\"",
        "100%",
        "a+b",
        "a b",
        "a;b",
        "a\\b",
        "a?b#c",
        "Größe 😀",
        "..."
      })
  void isFoundUnderAnyName(String name) {
    String json = "{\"name\":\"%s\"}".formatted(name.replace("\\", "\\\\").replace("\"", "\\\""));
    Client admin = served.admin.with("Content-Type", "application/json");
    Answer made =
        admin.sendRaw("POST", "/api/admin/collections", json.getBytes(StandardCharsets.UTF_8));
    Served.field(
        served.admin,
        made.is(201).header("Location").orElseThrow(),
        "t",
        "'value_type':'EPOCH_NOW'");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");

    Answer answer = machine.get("/api/data/" + encoded + "/performance").is(200);

    assertThat(answer.at("/collection")).isEqualTo(name);
  }

  @Test
  void asksForTheKeyFirst() {
    served.anybody.get("/api/data/Nothing/neither").isProblem(401, "API key");
    served
        .anybody
        .bearing("spk_" + "x".repeat(43))
        .get("/api/data/Nothing/neither")
        .isProblem(401, "API key");
    machine.get("/api/data/Nothing/neither").isProblem(400, "Performance or Configuration");
    String sentence = "does not reach the Performance data of such a collection";
    String nothing = machine.get("/api/data/Nothing/performance").isProblem(403, sentence).text();
    assertThat(machine.get("/api/data/metrics/performance").isProblem(403, sentence).text())
        .isEqualTo(nothing);
    Client editor = served.user("foreigner", "Editor");
    Served.collection(editor, "Foreign");
    Served.collection(served.admin, "Own");
    Client foreign = served.machine(editor);
    foreign.get("/api/data/Own/performance").isProblem(403, sentence);
  }

  @Test
  void tellsAnEmptyCollectionFromAnEmptyHalf() {
    String half = Served.collection(served.admin, "Half");
    machine.get("/api/data/Half/performance").isProblem(400, "has no fields");
    Served.field(served.admin, half, "t", "'value_type':'EPOCH_NOW'");

    machine.get("/api/data/Half/configuration").isProblem(404, "no Configuration fields");
  }

  @Test
  void writesNumbersExactly() {
    String exact = Served.collection(served.admin, "Exact");
    Served.field(served.admin, exact, "a", "'value_type':'FLOAT_FIXED','fixed_value_float':1.50");
    Served.field(served.admin, exact, "b", "'value_type':'FLOAT_FIXED','fixed_value_float':1e20");
    Served.field(
        served.admin,
        exact,
        "c",
        "'value_type':'FLOAT_FIXED','fixed_value_float':0.12345678901234567890123");
    Served.field(
        served.admin,
        exact,
        "d",
        "'value_type':'NUMBER_FIXED','fixed_value_number':-9223372036854775808");

    assertThat(machine.get("/api/data/Exact/performance").text())
        .endsWith(
            "\"data\":{\"a\":1.50,\"b\":100000000000000000000,\"c\":0.12345678901234567890123,\"d\":-9223372036854775808}}");
  }

  @Test
  void movesNoCounterForALookAtTheHeaders() {
    String counting = Served.collection(served.admin, "Counting");
    Served.field(
        served.admin, counting, "n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    String path = "/api/data/Counting/performance";

    assertThat(machine.send("HEAD", path, "").is(200).text()).isEmpty();
    machine.with("Accept", "text/html").get(path).isProblem(406, "application/json");
    machine.post(path, "{}").isProblem(405, "GET");
    assertThat(machine.get(path).at("/data/n")).isEqualTo("1");
    assertThat(machine.get(path).at("/data/n")).isEqualTo("2");
  }

  @Test
  void writesManyDrawsAsRowsAndAsLines() {
    String many = Served.collection(served.admin, "Many");
    Served.field(
        served.admin, many, "a,b", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    Served.field(
        served.admin, many, "t", "'value_type':'TEXT_FIXED','fixed_value_text':'x \\n, y'");
    String path = "/api/data/Many/performance";
    Client csv = machine.with("Accept", "text/csv");
    Client lines = machine.with("Accept", "application/x-ndjson");

    Answer rows = csv.get(path + "?count=3").is(200);
    assertThat(rows.header("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(rows.header("Vary")).contains("Accept");
    assertThat(rows.text().replaceAll("\\d{9,}", "now"))
        .isEqualTo(
            "generated_at_epoch,\"a,b\",t\n"
                + "now,1,\"x \n, y\"\nnow,2,\"x \n, y\"\nnow,3,\"x \n, y\"\n");
    assertThat(lines.get(path + "?count=2").is(200).text().lines())
        .map(line -> Documented.parsed(line).at("/data/a,b").asInt())
        .containsExactly(4, 5);
    assertThat(lines.get(path).is(200).text().lines()).hasSize(1);
    assertThat(lines.send("HEAD", path + "?count=5", "").is(200).text()).isEmpty();
    assertThat(csv.get(path + "?count=10000").is(200).text()).endsWith(",10006,\"x \n, y\"\n");
    assertThat(machine.get(path).at("/data/a,b")).isEqualTo("10007");
  }

  @Test
  void refusesCountsThatCannotBe() {
    Served.field(
        served.admin,
        Served.collection(served.admin, "Counted"),
        "n",
        "'value_type':'INCREMENT','start_number':1,'step_number':1");
    String path = "/api/data/Counted/performance";
    Client csv = machine.with("Accept", "text/csv");

    machine.get(path + "?count=2").isProblem(400, "count is for text/csv");
    for (String count : new String[] {"0", "10001", "-1", "x", ""}) {
      csv.get(path + "?count=" + count).isProblem(400, "count");
    }
    csv.get(path + "?count=2&at=2031-03-01T12:00:00Z").isProblem(400, "count cannot go with at");
    assertThat(csv.get(path + "?at=2031-03-01T12:00:00Z").is(200).text()).endsWith(",1\n");
    assertThat(machine.get(path).at("/data/n")).isEqualTo("1");
  }

  @Test
  void refusesMoreValuesThanItDrawsAtOnce() {
    String wide = Served.collection(served.admin, "Wide");
    for (int i = 0; i < 51; i++) {
      Served.field(
          served.admin, wide, "f" + i, "'value_type':'NUMBER_FIXED','fixed_value_number':1");
    }
    Client csv = machine.with("Accept", "text/csv");

    csv.get("/api/data/Wide/performance?count=9804")
        .isProblem(400, "count must be 1 to 9803 here, not 9804");
    assertThat(csv.get("/api/data/Wide/performance?count=9803").is(200).text()).hasLineCount(9804);
  }

  @Test
  void answersInTheFormatThatIsWantedMost() {
    Served.field(
        served.admin, Served.collection(served.admin, "Formats"), "t", "'value_type':'EPOCH_NOW'");
    String path = "/api/data/Formats/performance";
    String[][] wishes = {
      {"*/*", "application/json"},
      {"text/html,*/*;q=0.8", "application/json"},
      {"application/problem+json", "application/json"},
      {"text/csv, application/json", "application/json"},
      {"text/csv, */*", "text/csv"},
      {"text/*", "text/csv"},
      {"application/json;q=0.5, application/x-ndjson", "application/x-ndjson"},
      {"application/json;q=0, */*", "text/csv"}
    };

    for (String[] wish : wishes) {
      Answer answer = machine.with("Accept", wish[0]).get(path).is(200);
      assertThat(answer.header("Content-Type").orElseThrow()).as(wish[0]).startsWith(wish[1]);
      assertThat(answer.header("Vary")).contains("Accept");
    }
  }

  @Test
  void foreseesWhatWillBeAnsweredAndMovesNothing() {
    String coming = Served.collection(served.admin, "Coming");
    String cpu =
        Served.field(
            served.admin, coming, "cpu", "'value_type':'NUMBER_FIXED','fixed_value_number':10");
    Served.field(
        served.admin, coming, "n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    Served.field(
        served.admin,
        coming,
        "wave",
        "'value_type':'SAWTOOTH','min':0,'max':24,'period_seconds':86400");
    String spike =
        served
            .admin
            .post(
                "/api/admin/spike-schedules",
                ("{'collection_id':%s,'name':'Peak','start_datetime':'2031-03-01T12:00:00Z',"
                        + "'end_datetime':'2031-03-01T13:00:00Z','spike_fields':"
                        + "[{'original_field_id':%s,'fixed_value_number':99}]}")
                    .formatted(Served.id(coming), Served.id(cpu)))
            .is(201)
            .at("/id");
    String path = "/api/data/Coming/performance";

    Answer before = machine.get(path + "?at=2031-03-01T11:30:00Z").is(200);
    Answer during = machine.get(path + "?at=2031-03-01T13:15:00%2B01:00").is(200);

    assertThat(before.json().get("data")).hasToString("{\"cpu\":10,\"n\":1,\"wave\":11.5}");
    assertThat(before.header("X-Spike")).isEmpty();
    assertThat(before.at("/generated_at_epoch")).isEqualTo("1930131000");
    assertThat(during.json().get("data")).hasToString("{\"cpu\":99,\"n\":1,\"wave\":12.25}");
    assertThat(during.header("X-Spike")).contains(spike);
    machine.get(path + "?at=noon").isProblem(400, "at");
    served.anybody.get(path + "?at=2031-03-01T11:30:00Z").isProblem(401, "API key");
    assertThat(machine.get(path + "?x=at").is(200).at("/data/n")).isEqualTo("1");
    assertThat(machine.get(path).at("/data/n")).isEqualTo("2");
  }

  @Test
  void namesTheMethodsThatThereAre() {
    Answer answer = served.anybody.delete("/api/health").isProblem(405, "GET");

    assertThat(answer.header("Allow").orElseThrow()).contains("GET");
    served.anybody.get("/api/nothing").isProblem(404, "nothing at this address");
    served.anybody.get("/nothing").isProblem(404, "nothing at this address");
  }
}
