package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TruthTest {

  private static final String TRUTH = "/api/admin/truth?collection=";
  private static final String SPIKES = "/api/admin/spike-schedules";

  private final Served served = new Served();
  private final Client admin = served.admin;
  private final String router = Served.collection(admin, "Router");
  private final String field =
      Served.field(admin, router, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':5");
  private final String span = "&from=2026-03-01T09:00:00Z&to=2026-03-01T09:04:00Z";

  @AfterEach
  void close() {
    served.close();
  }

  private String planned(String name, String from, String to) {
    return admin
        .post(
            SPIKES,
            ("{'collection_id':%s,'name':'%s','start_datetime':'2026-03-01T09:%s:00Z',"
                    + "'end_datetime':'2026-03-01T09:%s:00Z','spike_fields':"
                    + "[{'original_field_id':%s,'fixed_value_number':9}]}")
                .formatted(Served.id(router), name, from, to, Served.id(field)))
        .is(201)
        .at("/id");
  }

  @Test
  void tellsOfWhatIsPlanned() {
    String peak = planned("Peak, high", "01", "03");

    assertThat(admin.get(TRUTH + "Router" + span).is(200).text())
        .isEqualTo(
            """
            {"collection_id":%s,"collection":"Router","from":"2026-03-01T09:00:00Z",
            "to":"2026-03-01T09:04:00Z","windows":[{"start_datetime":"2026-03-01T09:01:00Z",
            "end_datetime":"2026-03-01T09:03:00Z","spike_id":%s,"spike":"Peak, high",
            "marks":[{"field_name":"n","kind":"value"}]}]}"""
                .formatted(Served.id(router), peak)
                .replace("\n", ""));
    assertThat(admin.get(TRUTH + Served.id(router) + span).text())
        .isEqualTo(admin.get(TRUTH + "Router" + span).text());
  }

  @Test
  void writesTablesForThoseWhoAskForThem() {
    planned("Peak, high", "01", "03");
    String table =
        """
        timestamp,field,value,is_anomaly,spike
        2026-03-01T09:00:00Z,n,5,0,
        2026-03-01T09:01:00Z,n,9,1,"Peak, high"
        2026-03-01T09:02:00Z,n,9,1,"Peak, high"
        2026-03-01T09:03:00Z,n,5,0,
        """;

    Answer answer = admin.get(TRUTH + "Router&format=csv" + span).is(200);
    assertThat(answer.header("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.text()).isEqualTo(table);
    assertThat(admin.with("Accept", "text/csv").get(TRUTH + "Router" + span).text())
        .isEqualTo(table);
    assertThat(admin.get(TRUTH + "Router&format=csv&every=PT3M" + span).text())
        .hasLineCount(3)
        .endsWith("2026-03-01T09:03:00Z,n,5,0,\n");
  }

  @Test
  void isWrittenAsIsWantedMost() {
    String[][] wishes = {
      {"*/*", "application/json"},
      {"text/csv, */*;q=0.1", "text/csv"},
      {"text/csv;q=0.5, application/json", "application/json"},
      {"application/problem+json", "application/json"},
      {"application/json;q=0, */*", "text/csv"}
    };

    for (String[] wish : wishes) {
      Answer answer = admin.with("Accept", wish[0]).get(TRUTH + "Router" + span).is(200);
      assertThat(answer.header("Content-Type").orElseThrow()).as(wish[0]).startsWith(wish[1]);
      assertThat(answer.header("Vary")).contains("Accept");
    }
    for (String nothing : new String[] {";", ",", ";;,;q=1"}) {
      admin.with("Accept", nothing).get(TRUTH + "Router").isProblem(406, "text/csv");
      admin.with("Accept", nothing).get(SPIKES).isProblem(406, "application/json");
    }
  }

  @Test
  void writesWhatOtherProgramsRead() {
    planned("Peak", "01", "03");

    assertThat(admin.get(TRUTH + "Router&format=nab" + span).is(200).text())
        .isEqualTo(
            "{\"Router.csv\":[[\"2026-03-01 09:01:00.000000\",\"2026-03-01 09:03:00.000000\"]]}");
    assertThat(admin.get(TRUTH + "Router&format=grafana" + span).is(200).text())
        .isEqualTo(
            "[{\"time\":1772355660000,\"timeEnd\":1772355780000,"
                + "\"tags\":[\"spike\",\"Router\",\"Peak\"],\"text\":\"Peak: n (value)\"}]");
  }

  @Test
  void saysWhatIsWrong() {
    admin.get("/api/admin/truth").isProblem(400, "say of which collection");
    admin.get(TRUTH + "Nobody").isProblem(404, "there is no collection 'Nobody'");
    admin.get(TRUTH + "Router&format=xml").isProblem(400, "format cannot be 'xml'");
    admin.get(TRUTH + "Router&from=noon").isProblem(400, "from cannot be 'noon'");
    admin.get(TRUTH + "Router&every=1m").isProblem(400, "every cannot be '1m'");
    admin
        .get(TRUTH + "Router&format=csv&every=PT1S")
        .isProblem(400, "samples are told of at most 5000 instants; let");
    admin
        .get(
            TRUTH
                + "Router&format=csv&every=PT0.000000001S"
                + "&from=0000-01-01T00:00:00Z&to=9999-12-31T00:00:00Z")
        .isProblem(400, "samples are told of at most 5000 instants; let");
    admin
        .get(TRUTH + "Router&from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z")
        .isProblem(400, "a time must end after it starts");
    admin
        .with("Accept", "image/png")
        .get(TRUTH + "Router")
        .isProblem(406, "application/json and text/csv");
  }

  @Test
  void remembersASpikeThatIsGone() {
    String peak = planned("Peak", "00", "03");
    served.clock.advance(Duration.ofMinutes(2));
    admin.delete(SPIKES + "/" + peak).is(204);

    assertThat(admin.get(TRUTH + "Router" + span).at("/windows/0/end_datetime"))
        .isEqualTo("2026-03-01T09:02:00Z");
  }
}
