package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last polls of a collection, for people. */
class PollsTest {

  private static final String DATA = "/api/data/Router/";

  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  private static String router(Client owner) {
    String router = Served.collection(owner, "Router");
    Served.field(owner, router, "n", "'value_type':'INCREMENT','start_number':1,'step_number':0.5");
    Served.field(owner, router, "host", "'value_type':'TEXT_FIXED','fixed_value_text':'r1'");
    Served.field(
        owner,
        router,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':1000000");
    return router;
  }

  @Test
  void showsWhatMachinesWereGivenTheNewestFirst() {
    String router = router(served.admin);
    served
        .admin
        .post(
            router + "/fields",
            "{'collection_type':'Configuration','field_name':'ports','value_type':'NUMBER_FIXED','fixed_value_number':48}")
        .is(201);
    Client machine = served.machine(served.admin);
    assertThat(served.admin.get(router + "/polls").is(200).text()).isEqualTo("[]");

    String first = machine.get(DATA + "performance").is(200).at("/data/cpu");
    served.clock.advance(Duration.ofSeconds(5));
    machine.get(DATA + "configuration").is(200);
    served.clock.advance(Duration.ofSeconds(5));
    machine.send("HEAD", DATA + "performance", "").is(200);
    served.admin.post(router + "/draw/performance", "").is(200);
    String odd = machine.get("/api/data/%52outer/performance").is(200).at("/data/cpu");

    Answer polls = served.admin.get(router + "/polls").is(200);
    assertThat(polls.json()).hasSize(3);
    assertThat(polls.at("/0/at")).isEqualTo("2026-03-01T09:00:10Z");
    assertThat(polls.at("/0/values")).isEmpty();
    assertThat(polls.json().at("/0/values").toString()).isEqualTo("{\"n\":2,\"cpu\":" + odd + "}");
    assertThat(polls.at("/1/type")).isEqualTo("Configuration");
    assertThat(polls.json().at("/1/values").toString()).isEqualTo("{\"ports\":48}");
    assertThat(polls.at("/2/at")).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(polls.json().at("/2/values").toString())
        .isEqualTo("{\"n\":1,\"cpu\":" + first + "}");
    assertThat(polls.at("/2/key/label")).isEqualTo("k");
    assertThat(polls.at("/2/key/prefix")).startsWith("spk_");
    assertThat(polls.json().at("/2/spike").isNull()).isTrue();
  }

  @Test
  void namesTheSpikeThatAnswered() {
    String router = router(served.admin);
    String json =
        "{'collection_id':%s,'name':'Rush hour','start_datetime':'2026-03-01T09:00:00Z','end_datetime':'2026-03-01T09:01:00Z'}";
    Answer spike =
        served.admin.post("/api/admin/spike-schedules", json.formatted(Served.id(router))).is(201);
    Client machine = served.machine(served.admin);

    String given = machine.get(DATA + "performance").is(200).at("/data/cpu");
    served.clock.advance(Duration.ofMinutes(1));
    machine.get(DATA + "performance").is(200);
    served.admin.patch(router, "{'name':'Switch'}").is(200);

    Answer polls = served.admin.get(router + "/polls").is(200);
    assertThat(polls.json().at("/0/spike").isNull()).isTrue();
    assertThat(polls.at("/1/spike/name")).isEqualTo("Rush hour");
    assertThat(polls.at("/1/spike/id")).isEqualTo(spike.at("/id"));
    assertThat(polls.at("/1/values/cpu")).isEqualTo(given);
  }

  @Test
  void remembersSixty() {
    String router = router(served.admin);
    Client machine = served.machine(served.admin);
    for (int i = 0; i < 70; i++) {
      machine.get(DATA + "performance").is(200);
      served.clock.advance(Duration.ofMillis(3));
    }

    JsonNode polls = served.admin.get(router + "/polls").is(200).json();
    assertThat(polls).hasSize(60);
    assertThat(polls.at("/0/values/n").asText()).isEqualTo("35.5");
    assertThat(polls.at("/59/values/n").asText()).isEqualTo("6");
  }

  @Test
  void remembersWhileTheCollectionChanges() {
    String router = router(served.admin);
    Client machine = served.machine(served.admin);
    machine.get(DATA + "performance").is(200);
    served.clock.advance(Duration.ofSeconds(1));
    Served.field(
        served.admin, router, "more", "'value_type':'NUMBER_FIXED','fixed_value_number':7");
    machine.get(DATA + "performance").is(200);

    JsonNode polls = served.admin.get(router + "/polls").is(200).json();
    assertThat(polls).hasSize(2);
    assertThat(polls.at("/0/values/more").asInt()).isEqualTo(7);
    assertThat(polls.at("/1/values").has("more")).isFalse();
  }

  @Test
  void keepsKeysFromThoseWhoMayNotSeeThem() {
    Client editor = served.user("editor", "Editor");
    Client other = served.user("other", "Editor");
    String router = router(editor);
    String json = "{'label':'secret plan','collection_ids':[%s]}".formatted(Served.id(router));
    Answer foreign = served.admin.post("/api/admin/api-keys", json).is(201);
    served.machine(editor).get(DATA + "performance").is(200);
    served.clock.advance(Duration.ofSeconds(1));
    served.anybody.with("X-API-Key", foreign.at("/key")).get(DATA + "performance").is(200);

    Answer seen = editor.get(router + "/polls").is(200);
    assertThat(seen.json()).hasSize(2);
    assertThat(seen.json().at("/0/key").isNull()).isTrue();
    assertThat(seen.at("/1/key/label")).isEqualTo("k");
    assertThat(served.admin.get(router + "/polls").is(200).at("/0/key/label"))
        .isEqualTo("secret plan");
    served.admin.delete("/api/admin/api-keys/" + foreign.at("/id")).is(204);
    assertThat(served.admin.get(router + "/polls").json().at("/0/key").isNull()).isTrue();
    other.get(router + "/polls").isProblem(403, "belongs to somebody else");
    served.anybody.get(router + "/polls").isProblem(401, "sign in");
  }

  @Test
  void forgetsWithTheCollection() {
    String router = router(served.admin);
    Client machine = served.machine(served.admin);
    machine.get(DATA + "performance").is(200);
    served.admin.delete(router).is(204);

    served.admin.get(router + "/polls").isProblem(404, "there is no collection");
    served.admin.get("/api/admin/collections/nothing/polls").isProblem(404, "there is no");
    served.clock.advance(Duration.ofSeconds(1));
    assertThat(served.admin.get(router(served.admin) + "/polls").is(200).text()).isEqualTo("[]");
  }
}
