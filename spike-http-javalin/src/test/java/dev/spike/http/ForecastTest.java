package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final String PREVIEW = "/api/admin/preview";
  private static final String SPIKES = "/api/admin/spike-schedules";

  private final Served served = new Served();
  private final Client admin = served.admin;
  private final String router = Served.collection(admin, "Router");
  private final String counter =
      Served.field(
          admin, router, "n", "'value_type':'INCREMENT','start_number':1,'step_number':0.5");

  @AfterEach
  void close() {
    served.close();
  }

  private Answer preview(String more, String to) {
    return admin.post(
        PREVIEW,
        "{'collection_id':%s,'from':'2026-03-01T09:00:00Z','to':'%s','step':30%s}"
            .formatted(Served.id(router), to, more));
  }

  private String spike(String members) {
    return (",'spike':{'start_datetime':'2026-03-01T09:00:30Z','end_datetime':'2026-03-01T09:01:30Z',"
            + "'spike_fields':[{'original_field_id':%s,%s}]}")
        .formatted(Served.id(counter), members);
  }

  @Test
  void showsASpikeBesideWhatComesWithoutIt() {
    String answer =
        preview(spike("'start_number':70,'step_number':1"), "2026-03-01T09:02:00Z").is(200).text();

    assertThat(answer)
        .isEqualTo(
            """
            {"collection_id":%s,"collection":"Router","from":"2026-03-01T09:00:00Z",
            "to":"2026-03-01T09:02:00Z","step":30,"spikes":[{"name":"preview",
            "start_datetime":"2026-03-01T09:00:30Z","end_datetime":"2026-03-01T09:01:30Z",
            "is_previewed":true,"first_sample":1,"samples":2}],
            "times_epoch":[1772355600,1772355630,1772355660,1772355690],
            "fields":[{"field_name":"n","value_type":"INCREMENT",
            "values":[1,70,71,1.5],"base":[1,1.5,2,2.5]}]}"""
                .formatted(Served.id(router))
                .replace("\n", ""));
    assertThat(admin.get(SPIKES).text()).isEqualTo("[]");
  }

  @Test
  void showsAPlannedSpikeAsItIsOrChanged() {
    String id =
        admin
            .post(
                SPIKES,
                "{'collection_id':%s,'name':'Peak','start_datetime':'2026-03-01T09:00:30Z','end_datetime':'2026-03-01T10:00:00Z'}"
                    .formatted(Served.id(router)))
            .is(201)
            .at("/id");

    Answer asItIs = preview(",'spike_id':" + id, "2026-03-01T09:01:30Z").is(200);
    assertThat(asItIs.at("/spikes/0/id")).isEqualTo(id);
    assertThat(asItIs.json().at("/fields/0/values").toString()).isEqualTo("[1,1.5,2]");
    Answer changed =
        preview(
                ",'spike_id':%s,'spike':{'end_datetime':'2026-03-01T09:01:00Z'}".formatted(id),
                "2026-03-01T09:01:30Z")
            .is(200);
    assertThat(changed.at("/spikes/0/samples")).isEqualTo("1");
    preview(spike("'step_number':2"), "2026-03-01T09:01:30Z")
        .isProblem(409, "'Peak' already takes");
  }

  @Test
  void pointsAtAllThatIsWrong() {
    preview(spike("'step_number':0") + ",'fields':['m']", "2026-03-01T09:02:00Z")
        .isProblem(422, "there is no numeric Performance field named 'm'")
        .pointsAt("/fields/0", "/spike/spike_fields/0/step_number");
    preview("", "2026-03-03T09:02:00Z")
        .isProblem(422, "a preview has at most 5000 points; make")
        .pointsAt("/step");
    admin
        .post(PREVIEW, "{'step':0,'from':'2026-03-01T09:00:00Z','spike':{'collection_id':3},'x':1}")
        .isProblem(422, "a step is a number of seconds from 0.001 to")
        .pointsAt(
            "/spike/collection_id",
            "/collection_id",
            "/to",
            "/step",
            "/spike/start_datetime",
            "/spike/end_datetime",
            "/x");
  }

  @Test
  void listsSpikesOfASpan() {
    String all = SPIKES + "?collection_id=" + Served.id(router);
    admin
        .post(
            SPIKES,
            "{'collection_id':%s,'name':'Peak','start_datetime':'2026-03-01T10:00:00Z','end_datetime':'2026-03-01T11:00:00Z'}"
                .formatted(Served.id(router)))
        .is(201);

    assertThat(admin.get(all + "&from=2026-03-01T10:59:59Z").is(200).json()).hasSize(1);
    assertThat(admin.get(all + "&from=2026-03-01T11:00:00Z").json()).isEmpty();
    assertThat(admin.get(all + "&to=2026-03-01T10:00:00Z").json()).isEmpty();
    admin.get(all + "&to=noon").isProblem(400, "to cannot be 'noon'");
    admin
        .get(all + "&from=2026-03-01T10:00:00Z&to=2026-03-01T09:00:00Z")
        .isProblem(400, "must end after it starts");
  }
}
