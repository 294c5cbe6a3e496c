package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpikeTest {

  private static final String ALL = "/api/admin/spike-schedules";
  private static final String CPU =
      "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':20";

  private final Served served = new Served();
  private final Client admin = served.admin;
  private final String router = Served.collection(admin, "Router");
  private final String cpu = Served.field(admin, router, "cpu", CPU);
  private final String name =
      Served.field(admin, router, "name", "'value_type':'TEXT_FIXED','fixed_value_text':'web'");

  @AfterEach
  void close() {
    served.close();
  }

  private Answer plan(String start, String end, String fields) {
    String json =
        "{'collection_id':%s,'name':'Peak','start_datetime':'%s','end_datetime':'%s','spike_fields':[%s]}";
    return admin.post(ALL, json.formatted(Served.id(router), start, end, fields));
  }

  private String change(String field, String members) {
    return "{'original_field_id':%s,%s}".formatted(Served.id(field), members);
  }

  @Test
  void copiesAllFieldsAndChangesSome() {
    Answer made =
        plan(
                "2026-03-01T11:00:00+01:00",
                "2026-03-01T11:00:00",
                change(cpu, "'range_start_number':95,'range_end_number':95"))
            .is(201);

    assertThat(made.at("/start_datetime")).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(made.at("/end_datetime")).isEqualTo("2026-03-01T11:00:00Z");
    assertThat(made.at("/status")).isEqualTo("scheduled");
    assertThat(made.at("/continuity")).isEqualTo("independent");
    assertThat(made.at("/collection_name")).isEqualTo("Router");
    assertThat(made.json().at("/spike_fields").findValuesAsText("field_name"))
        .containsExactly("cpu", "name");
    assertThat(made.json().at("/spike_fields").findValuesAsText("is_editable"))
        .containsExactly("true", "false");
    assertThat(made.at("/spike_fields/0/range_start_number")).isEqualTo("95");
    assertThat(admin.get(made.header("Location").orElseThrow()).text()).isEqualTo(made.text());
  }

  @Test
  void bendsWhateverItsFieldsYield() {
    String packets =
        Served.field(
            admin, router, "n", "'value_type':'INCREMENT','start_number':0,'step_number':10");
    String bend = "'change':{'multiply':3,'ramp_in_seconds':600,'shape':'linear'}";
    Answer made =
        plan(
                "2026-03-01T10:00:00Z",
                "2026-03-01T11:00:00Z",
                change(cpu, "'range_end_number':10," + bend)
                    + ","
                    + change(packets, "'change':{'percent':50}"))
            .is(201);
    String spike = made.header("Location").orElseThrow();

    assertThat(made.at("/continuity")).isEqualTo("shared");
    assertThat(made.json().at("/spike_fields/0/change"))
        .hasToString(
            "{\"multiply\":3,\"shape\":\"linear\",\"ramp_in_seconds\":600,\"ramp_out_seconds\":0}");
    assertThat(made.json().at("/spike_fields/2/change/shape").asText()).isEqualTo("step");
    assertThat(made.json().at("/spike_fields/1").has("change")).isFalse();
    Client machine = served.machine(admin);
    String path = "/api/data/Router/performance?at=2026-03-01T10:";
    assertThat(machine.get(path + "00:00Z").at("/data/cpu")).isEqualTo("10");
    assertThat(machine.get(path + "05:00Z").at("/data/cpu")).isEqualTo("20");
    assertThat(machine.get(path + "10:00Z").at("/data/cpu")).isEqualTo("30");
    assertThat(
            machine
                .get("/api/data/Router/performance?at=2026-03-01T11:00:00Z")
                .is(200)
                .at("/data/n"))
        .isEqualTo("0");

    Answer later = admin.patch(spike, "{'start_datetime':'2026-03-01T10:05:00Z'}").is(200);
    assertThat(later.at("/spike_fields/0/change/multiply")).isEqualTo("3");
    assertThat(machine.get(path + "10:00Z").at("/data/cpu")).isEqualTo("20");
    Answer straight =
        admin.patch(spike, "{'spike_fields':[" + change(cpu, "'change':null") + "]}").is(200);
    assertThat(straight.json().at("/spike_fields/0").has("change")).isFalse();
    assertThat(straight.at("/spike_fields/0/range_end_number")).isEqualTo("10");
  }

  @Test
  void tellsWhatIsWrongAboutHowItBends() {
    String packets =
        Served.field(
            admin, router, "n", "'value_type':'INCREMENT','start_number':0,'step_number':10");
    String from = "2026-03-01T10:00:00Z";
    String to = "2026-03-01T11:00:00Z";
    plan(from, to, change(cpu, "'change':{'multiply':3,'add':1}")).isProblem(422, "only one");
    plan(from, to, change(cpu, "'change':{}")).isProblem(422, "set, add, multiply");
    plan(from, to, change(cpu, "'change':7")).isProblem(422, "object");
    plan(from, to, change(cpu, "'change':{'set':1,'shape':'round'}")).isProblem(422, "shape");
    plan(from, to, change(cpu, "'change':{'set':1,'colour':1}")).isProblem(422, "colour");
    plan(from, to, change(cpu, "'change':{'clamp':{'min':5,'max':4}}"))
        .isProblem(422, "upside down");
    plan(from, to, change(cpu, "'change':{'set':1,'ramp_in_seconds':3000,'ramp_out_seconds':3000}"))
        .isProblem(422, "longer than the window");
    plan(from, to, change(name, "'change':{'set':1}")).isProblem(422, "name");
    String json =
        "{'collection_id':%s,'name':'Peak','continuity':'independent','start_datetime':'%s',"
            + "'end_datetime':'%s','spike_fields':[%s]}";
    admin
        .post(
            ALL, json.formatted(Served.id(router), from, to, change(packets, "'change':{'set':1}")))
        .isProblem(422, "continuity must be shared");
    admin
        .post(
            "/api/admin/collections/import",
            "{'name':'Bent','performance':{'a':'range 1..2 bent by set 5'}}")
        .isProblem(422, "only spikes bend rules");
    assertThat(admin.get(ALL).json()).isEmpty();
  }

  @Test
  void isWhatIsGeneratedWithinItsWindow() {
    String id =
        plan(
                "2026-03-01T10:00:00Z",
                "2026-03-01T11:00:00Z",
                change(cpu, "'range_start_number':95,'range_end_number':95"))
            .at("/id");
    Client machine = served.machine(admin);
    String data = "/api/data/Router/performance";

    assertThat(machine.get(data).header("X-Spike")).isEmpty();
    served.clock.advance(Duration.ofHours(1));
    Answer during = machine.get(data).is(200);
    assertThat(during.header("X-Spike")).contains(id);
    assertThat(during.json().get("data").toString()).isEqualTo("{\"cpu\":95,\"name\":\"web\"}");
    assertThat(admin.get(ALL + "/" + id).at("/status")).isEqualTo("active");
    served.clock.advance(Duration.ofHours(1));
    assertThat(admin.get(ALL + "/" + id).at("/status")).isEqualTo("expired");
    assertThat(machine.get(data).header("X-Spike")).isEmpty();
    admin.get(ALL + "/" + id).isProblem(404, "there is no spike");
  }

  @Test
  void neverOverlapsAnother() {
    plan("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z", "").is(201);

    plan("2026-03-01T10:59:59Z", "2026-03-01T12:00:00Z", "")
        .isProblem(409, "'Peak' already takes 2026-03-01T10:00:00Z to 2026-03-01T11:00:00Z");
    String next = plan("2026-03-01T11:00:00Z", "2026-03-01T12:00:00Z", "").is(201).at("/id");
    admin
        .patch(ALL + "/" + next, "{'start_datetime':'2026-03-01T10:30:00Z'}")
        .isProblem(409, "'Peak' already takes");
  }

  @Test
  void refusesWindowsThatMakeNoSense() {
    plan("2026-03-01T11:00:00Z", "2026-03-01T11:00:00Z", "")
        .isProblem(422, "must end after it starts")
        .pointsAt("/end_datetime");
    plan("2026-03-01T07:00:00Z", "2026-03-01T08:00:00Z", "")
        .isProblem(422, "must end in the future")
        .pointsAt("/end_datetime");
  }

  @Test
  void refusesAllThatIsWrongAtOnce() {
    admin
        .post(
            ALL,
            "{'collection_id':%s,'start_datetime':'noon','end_datetime':'2026-03-01T11:00:00Z','spike_fields':[%s]}"
                .formatted(Served.id(router), change(cpu, "'range_end_number':1")))
        .isProblem(422, "range")
        .pointsAt("/name", "/start_datetime", "/spike_fields/0/range_end_number");
  }

  @Test
  void refusesWhatItMayNotChange() {
    plan("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z", change(name, "'fixed_value_text':'x'"))
        .isProblem(422, "spikes change numbers only")
        .pointsAt("/spike_fields/0");
    plan(
            "2026-03-01T10:00:00Z",
            "2026-03-01T11:00:00Z",
            "{'original_field_id':999999}," + change(cpu, "'range_end_number':1"))
        .isProblem(422, "no field 999999")
        .pointsAt("/spike_fields/0", "/spike_fields/1/range_end_number");
    plan(
            "2026-03-01T10:00:00Z",
            "2026-03-01T11:00:00Z",
            change(cpu, "'range_end_number':91") + "," + change(cpu, "'range_end_number':92"))
        .isProblem(422, "twice")
        .pointsAt("/spike_fields/1/original_field_id");
    plan("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z", change(cpu, "'value_type':'NUMBER_FIXED'"))
        .isProblem(422, "cannot be changed by a spike")
        .pointsAt("/spike_fields/0/value_type");
  }

  @Test
  void endsNowWhenItsEndIsMovedToNow() {
    String id = plan("2026-03-01T09:00:00Z", "2026-03-01T11:00:00Z", "").at("/id");
    served.clock.advance(Duration.ofMinutes(5));

    Answer stopped = admin.patch(ALL + "/" + id, "{'end_datetime':'2026-03-01T09:05:00Z'}").is(200);

    assertThat(stopped.at("/status")).isEqualTo("expired");
  }

  @Test
  void isListedByStatusAndCollection() {
    plan("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "").is(201);
    plan("2026-03-01T11:00:00Z", "2026-03-01T12:00:00Z", "").is(201);
    String id = Served.id(router);

    assertThat(admin.get(ALL).is(200).header("X-Total-Count")).contains("2");
    assertThat(admin.get(ALL + "?status=active").is(200).json()).hasSize(1);
    assertThat(admin.get(ALL + "?collection_id=" + id).is(200).json()).hasSize(2);
    assertThat(admin.get(router + "/spike-schedules?status=scheduled").json()).hasSize(1);
    admin.get(ALL + "?status=never").isProblem(400, "status cannot be 'never'");
    admin.get(ALL + "?collection_id=x").isProblem(400, "collection_id");
    admin.get(ALL + "?collection_id=999999").isProblem(404, "collection 999999");
  }
}
