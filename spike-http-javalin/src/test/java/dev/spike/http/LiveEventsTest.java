package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.http.Listening.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveEventsTest {

  private static final String EVENTS = "/api/events";
  private static final String SPIKES = "/api/admin/spike-schedules";
  private static final String DATA = "{\"what\":[\"collections\",\"spikes\"]}";

  private Served served;
  private Client editor;
  private Client other;

  @BeforeEach
  void serve() {
    served = new Served();
    editor = served.user("editor", "Editor");
    other = served.user("other", "Editor");
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static Listening listening(Client client) {
    Listening listening = let(client);
    assertThat(listening.next().name()).isEqualTo("hello");
    return listening;
  }

  /** Somebody who is let in, and yet to be greeted. */
  private static Listening let(Client client) {
    Listening listening = new Listening(client.with("Accept", "text/event-stream"), EVENTS);
    assertThat(listening.line()).contains(": one moment");
    assertThat(listening.line()).contains("");
    return listening;
  }

  private static void hears(Listening listening, String name, String data) {
    Event event = listening.next();
    assertThat(event.name()).isEqualTo(name);
    assertThat(event.data().toString()).isEqualTo(data);
  }

  /** They heard nothing before it was time to say that somebody is there. */
  private void hearsNothing(Listening listening) {
    served.clock.advance(Duration.ofSeconds(15));
    assertThat(listening.line()).contains(": still here");
    assertThat(listening.line()).contains("");
  }

  /** The id of a new spike, which begins and ends so many seconds after the start. */
  private String spike(Client owner, String collection, String name, int from, int to) {
    String json = "{'collection_id':%s,'name':'%s','start_datetime':'%s','end_datetime':'%s'}";
    return owner
        .post(
            SPIKES,
            json.formatted(
                Served.id(collection),
                name,
                Served.START.plusSeconds(from),
                Served.START.plusSeconds(to)))
        .is(201)
        .at("/id");
  }

  private static String turn(String spike, String collection, String name, String status) {
    return "{\"id\":%s,\"collection_id\":%s,\"name\":\"%s\",\"status\":\"%s\"}"
        .formatted(spike, Served.id(collection), name, status);
  }

  private static String what(Event event) {
    assertThat(event.name()).isEqualTo("changed");
    List<String> what = new ArrayList<>();
    event.data().get("what").forEach((JsonNode each) -> what.add(each.asText()));
    return String.join(" ", what);
  }

  @Test
  void beginAtOnce() {
    try (Listening listening = let(editor)) {
      assertThat(listening.head())
          .contains(
              " 200 ", "Content-Type: text/event-stream", "Cache-Control: no-store", "nosniff")
          .doesNotContain("Content-Length");
      hears(listening, "hello", "{}");
      hearsNothing(listening);
    }
  }

  @Test
  void tellOfChangesThoseWhoMaySeeThem() {
    try (Listening admins = listening(served.admin);
        Listening owners = listening(editor);
        Listening others = listening(other)) {
      String collection = Served.collection(editor, "Router");
      hears(owners, "changed", DATA);
      hears(admins, "changed", DATA);
      Served.field(editor, collection, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':1");
      hears(owners, "changed", DATA);
      String spike = spike(editor, collection, "Rush", 3600, 7200);
      hears(owners, "changed", DATA);
      editor.delete(SPIKES + "/" + spike).is(204);
      hears(owners, "changed", DATA);
      editor.delete(collection).is(204);
      hears(owners, "changed", DATA);

      hearsNothing(others);
    }
  }

  @Test
  void tellThatSpikesBeginAndEnd() {
    String collection = Served.collection(editor, "Router");
    Served.field(editor, collection, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':1");
    String first = spike(editor, collection, "First", 8, 16);
    String far = spike(editor, collection, "Far", 5000, 5001);
    try (Listening listening = listening(editor);
        Listening others = listening(other)) {
      served.clock.set(Served.START.plusSeconds(8));
      hears(listening, "spike", turn(first, collection, "First", "active"));
      served.clock.set(Served.START.plusSeconds(14));
      String second = spike(editor, collection, "Second", 16, 24);
      hears(listening, "changed", DATA);
      hearsNothing(others);
      assertThat(listening.line()).contains(": still here");
      assertThat(listening.line()).contains("");
      assertThat(
              List.of(
                  listening.next().data().toString(),
                  listening.next().data().toString(),
                  listening.next().data().toString()))
          .containsExactlyInAnyOrder(
              turn(first, collection, "First", "expired"),
              turn(second, collection, "Second", "active"),
              turn(second, collection, "Second", "expired"));
      served.clock.set(Served.START.plusSeconds(5060));
      assertThat(listening.line()).contains(": still here");
      assertThat(listening.line()).contains("");
      hears(listening, "spike", turn(far, collection, "Far", "active"));
      hears(listening, "spike", turn(far, collection, "Far", "expired"));
    }
  }

  @Test
  void tellThatASpikeIsStoppedOrTakenAway() {
    String collection = Served.collection(editor, "Router");
    Served.field(editor, collection, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':1");
    String first = spike(editor, collection, "First", -60, 60);
    try (Listening listening = listening(editor)) {
      served.clock.advance(Duration.ofSeconds(1));
      editor
          .patch(
              SPIKES + "/" + first, "{'end_datetime':'%s'}".formatted(Served.START.plusSeconds(1)))
          .is(200);
      hears(listening, "changed", DATA);
      hears(listening, "spike", turn(first, collection, "First", "expired"));
      String second = spike(editor, collection, "Second", 1, 60);
      hears(listening, "changed", DATA);
      hears(listening, "spike", turn(second, collection, "Second", "active"));
      editor.delete(SPIKES + "/" + second).is(204);
      hears(listening, "changed", DATA);
      hears(listening, "spike", turn(second, collection, "Second", "expired"));
    }
  }

  @Test
  void tellHowJobsGetOnThoseWhoMayHaveToDoWithImports() {
    Imported imported = Imported.at(served);
    Client viewer = served.user("viewer", "Viewer");
    try (Listening editors = listening(editor);
        Listening viewers = listening(viewer)) {
      imported.project("sales");
      assertThat(what(editors.next())).isEqualTo("imports");
      String job = imported.job("sales");
      Event event = editors.next();
      while (!event.name().equals("job")) {
        assertThat(what(event)).isEqualTo("imports");
        imported.claim(job);
        event = editors.next();
      }
      assertThat(event.data().get("status").asText()).isEqualTo("running");
      imported.progress(job, 500);
      assertThat(editors.event().data().at("/progress/bytes_done").longValue()).isEqualTo(500);
      imported.finish(job);
      assertThat(what(editors.next())).isEqualTo("imports");
      Event last = editors.event();
      assertThat(last.name()).isEqualTo("job");
      assertThat(last.data().get("status").asText()).isEqualTo("completed");

      hearsNothing(viewers);
    }
  }

  @Test
  void areForPeopleWhoAreSignedIn() {
    served.anybody.get(EVENTS).isProblem(401, "sign in first");
    served.machine(editor, "imports:run").get(EVENTS).isProblem(401, "sign in first");
    editor.with("Accept", "application/json").get(EVENTS).isProblem(406, "text/event-stream");
    editor.send("HEAD", EVENTS, "").is(200);
    served.anybody.send("HEAD", EVENTS, "").is(401);
  }

  @Test
  void endForThoseWhoseSessionHas() {
    try (Listening listening = listening(editor);
        Listening others = listening(other)) {
      editor.post("/api/auth/logout", "").is(200);
      served.clock.advance(Duration.ofSeconds(15));

      assertThat(listening.line()).isEmpty();
      assertThat(others.line()).contains(": still here");
    }
  }

  @Test
  void endAtOnceForThoseWhoMayNotListenAnyMore() {
    String id = editor.get("/api/auth/me").is(200).at("/id");
    try (Listening listening = listening(editor);
        Listening admins = listening(served.admin)) {
      served.admin.patch("/api/admin/users/" + id, "{'role':'Viewer'}").is(200);

      assertThat(listening.line()).isEmpty();
      assertThat(admins.line()).contains(": still here");
    }
  }

  @Test
  void doNotWaitForThoseWhoDoNotReadAndTellThemThatTheyMissedSome() {
    Imported imported = Imported.at(served);
    imported.project("sales");
    String job = imported.job("sales");
    imported.claim(job);
    try (Listening slow = listening(editor);
        Listening fast = listening(served.admin)) {
      String much = "x".repeat(2 << 20);
      for (int i = 0; i < 8; i++) {
        imported.file(job, i + much, Optional.empty());
        long loaded = fast.event().data().get("files_processed").longValue();
        assertThat(loaded).isEqualTo(i + 1);
      }
      Event event = slow.next();
      while (event.name().equals("job")) {
        event = slow.next();
      }
      assertThat(what(event)).isEqualTo("collections spikes imports clock");
    }
  }

  @Test
  void areForSoManyOnly() {
    List<Listening> all = new ArrayList<>();
    for (int i = 0; i < Audience.MOST; i++) {
      all.add(let(editor));
    }

    Answer refused = other.get(EVENTS).isProblem(503, "too many listen already");

    assertThat(refused.header("Retry-After")).contains("5");
    served.admin.get("/api/health").is(200);
    for (Listening listening : all) {
      assertThat(listening.next().name()).isEqualTo("hello");
    }
    Served.collection(editor, "Router");
    for (Listening listening : all) {
      hears(listening, "changed", DATA);
      listening.close();
    }
  }

  @Test
  void endWhenTheServiceDoes() {
    try (Listening listening = listening(editor)) {
      CompletableFuture<Void> closing = CompletableFuture.runAsync(served::close);

      assertThat(listening.line()).isEmpty();
      closing.join();
    }
  }
}
