package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What monitoring reads of a collection. */
class ExpositionRouteTest {

  private static final String COUNTING =
      "'value_type':'INCREMENT','start_number':1,'step_number':1";

  private static Served served;

  @BeforeAll
  static void serve() {
    served = new Served();
    served.admin.post("/api/admin/clock", "{'freeze':true}").is(200);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static String collection(String name) {
    String collection = Served.collection(served.admin, name);
    Served.field(served.admin, collection, "requests", COUNTING);
    String host =
        "{'collection_type':'Configuration','field_name':'host','value_type':'TEXT_FIXED',"
            + "'fixed_value_text':'web'}";
    served.admin.post(collection + "/fields", host).is(201);
    return collection;
  }

  @Test
  void agreesWithinASecondAndMovesOn() {
    collection("Agreed");
    Client machine = served.machine(served.admin);
    Client other = served.machine(served.admin);
    String path = "/api/metrics/Agreed";

    String first = machine.get(path).is(200).text();
    assertThat(first).endsWith("requests_total{collection=\"Agreed\",host=\"web\"} 1\n");
    assertThat(other.get(path).is(200).text()).isEqualTo(first);
    machine.send("HEAD", path, "").is(200);
    served.admin.post("/api/admin/clock", "{'advance':'1s'}").is(200);

    assertThat(machine.get(path).text()).endsWith("} 2\n");
    assertThat(machine.get("/api/data/Agreed/performance").at("/data/requests")).isEqualTo("3");
    assertThat(other.get(path).text()).endsWith("} 2\n");
  }

  @Test
  void showsWhatIsNewAtOnce() {
    String collection = collection("Changed");
    Client machine = served.machine(served.admin);
    machine.get("/api/metrics/Changed").is(200);

    Served.field(
        served.admin, collection, "cpu", "'value_type':'NUMBER_FIXED','fixed_value_number':7");

    assertThat(machine.get("/api/metrics/Changed").text())
        .contains("# TYPE cpu gauge\ncpu{collection=\"Changed\",host=\"web\"} 7\n");
  }

  @Test
  void saysWhichSpikeIsAtWork() {
    String collection = collection("Spiked");
    Client machine = served.machine(served.admin);
    assertThat(machine.get("/api/metrics/Spiked").is(200).header("X-Spike")).isEmpty();
    String spike =
        served
            .admin
            .post(
                "/api/admin/spike-schedules",
                ("{'collection_id':%s,'name':'Peak','start_datetime':'2020-01-01T00:00:00Z',"
                        + "'end_datetime':'2099-01-01T00:00:00Z','spike_fields':[]}")
                    .formatted(Served.id(collection)))
            .is(201)
            .at("/id");

    assertThat(machine.get("/api/metrics/Spiked").is(200).header("X-Spike")).contains(spike);
    assertThat(machine.send("HEAD", "/api/metrics/Spiked", "").header("X-Spike")).contains(spike);
  }

  @Test
  void tellsAKeyOnlyWhatItReaches() {
    collection("Halved");
    String issued =
        served
            .admin
            .post("/api/admin/api-keys", "{'label':'k','collection_type':'Performance'}")
            .is(201)
            .at("/key");
    Client half = served.anybody.bearing(issued);

    assertThat(half.get("/api/metrics/Halved").is(200).text())
        .endsWith("requests_total{collection=\"Halved\"} 1\n");
    String sentence = "does not reach";
    half.get("/api/metrics/Nothing").isProblem(403, sentence);
    half.get("/api/metrics/api").isProblem(403, sentence);
    served.anybody.get("/api/metrics/Halved").isProblem(401, "API key");
    served.anybody.bearing("spk_" + "x".repeat(43)).get("/api/metrics/api").isProblem(401, "key");
  }

  @Test
  void isWrittenAsPrometheusAsks() {
    collection("Asked");
    Client machine = served.machine(served.admin);
    String path = "/api/metrics/Asked";
    String open = "application/openmetrics-text";
    String[][] wishes = {
      {"", "text/plain; version=0.0.4; charset=utf-8"},
      {"*/*", "text/plain; version=0.0.4; charset=utf-8"},
      {"text/plain", "text/plain; version=0.0.4; charset=utf-8"},
      {open + ";version=2.0.0,text/plain;q=0.1", "text/plain; version=0.0.4; charset=utf-8"},
      {open, open + "; version=1.0.0; charset=utf-8"},
      {
        open + ";version=1.0.0," + open + ";version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5",
        open + "; version=1.0.0; charset=utf-8"
      },
      {
        open
            + ";version=\"1.0.0\";escaping=allow-utf-8;q=0.6,text/plain;version=1.0.0;q=0.5,*/*;q=0.2",
        open + "; version=1.0.0; charset=utf-8"
      }
    };

    for (String[] wish : wishes) {
      Answer answer = machine.with("Accept", wish[0]).get(path).is(200);
      assertThat(answer.header("Content-Type")).as(wish[0]).contains(wish[1]);
      assertThat(answer.header("Vary")).contains("Accept");
      assertThat(answer.text().endsWith("# EOF\n")).isEqualTo(wish[1].startsWith(open));
    }
    machine.with("Accept", "application/json").get(path).isProblem(406, "text/plain");
  }
}
