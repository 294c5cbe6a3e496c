package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes that keep their things in one place are one service. */
@ExtendWith(Nodes.class)
class NodesIT {

  private static final int CREATORS = 8;
  private static final int ROUNDS = 15;
  private static final int UNAVAILABLE = 503;
  private static final String NUMBER = "'value_type':'NUMBER_FIXED','fixed_value_number':1";

  /** A second is promised; a busy machine may need more, and nothing is awaited for longer. */
  private static final Duration SOON = Duration.ofSeconds(10);

  abstract static class Contract {

    private final Nodes.Pair nodes;
    private final OwnCollection here;
    private final OwnCollection there;
    private final String field;

    Contract(Nodes.Pair nodes) {
      this.nodes = nodes;
      this.here = OwnCollection.of(nodes.admin());
      this.there = here.at(nodes.other());
      this.field = here.add("a", NUMBER);
    }

    private static void soon(ThrowingRunnable holds) {
      await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(holds);
    }

    @Test
    void ofSpikesThatOverlapExactlyOneWinsWhoeverIsAsked() throws Exception {
      for (int round = 0; round < ROUNDS; round++) {
        String start = "20%02d-01-01T00:00:00Z".formatted(60 + round);
        String end = "20%02d-01-02T00:00:00Z".formatted(60 + round);
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        CyclicBarrier ready = new CyclicBarrier(CREATORS);
        try (Crowd crowd = new Crowd()) {
          crowd
              .of(
                  CREATORS,
                  i ->
                      () -> {
                        ready.await();
                        OwnCollection asked = i % 2 == 0 ? here : there;
                        Reply reply = asked.plan(start, end);
                        while (reply.status() == UNAVAILABLE) {
                          reply = asked.plan(start, end);
                        }
                        return statuses.add(reply.status());
                      })
              .join();
        }
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
      }
      assertThat(there.owner().get(there.path() + "/spike-schedules").json()).hasSize(ROUNDS);
    }

    @Test
    void aRevokedKeyStopsAtOnceHereAndSoonThere() {
      Reply key = here.owner().post("/api/admin/api-keys", "{'label':'k'}").is(201);
      Caller machine = nodes.one().anybody().bearing(key.at("/key"));
      machine.get(here.dataPath("performance")).is(200);
      soon(() -> machine.at(nodes.other()).get(here.dataPath("performance")).is(200));

      here.owner().post(key.location() + "/revoke", "").is(200);

      machine.get(here.dataPath("performance")).isProblem(401);
      soon(() -> machine.at(nodes.other()).get(here.dataPath("performance")).isProblem(401));
    }

    @Test
    void aChangedFieldShowsAtOnceHereAndSoonThere() {
      soon(() -> assertThat(there.draw().get("a").asText()).isEqualTo("1"));

      here.owner().patch(field, "{'fixed_value_number':2}").is(200);

      assertThat(here.draw().get("a").asText()).isEqualTo("2");
      soon(() -> assertThat(there.draw().get("a").asText()).isEqualTo("2"));
    }

    @Test
    void aNewFieldAndADeletedOneShowSoonThere() {
      soon(() -> assertThat(there.poll().is(200).names("/data")).containsExactly("a"));

      here.add("b", "'value_type':'EPOCH_NOW'");
      soon(() -> assertThat(there.poll().names("/data")).containsExactly("a", "b"));
      here.owner().delete(field).is(204);
      soon(() -> assertThat(there.poll().names("/data")).containsExactly("b"));
    }

    @Test
    void aSpikeThatIsPlannedAndStoppedHereShowsSoonThere() {
      soon(() -> there.poll().is(200));

      Reply spike = here.runningSpike(OwnCollection.change(field, "'fixed_value_number':95"));
      assertThat(here.draw().get("a").asText()).isEqualTo("95");
      soon(() -> assertThat(there.poll().header("X-Spike")).contains(spike.at("/id")));
      here.owner().delete(spike.location()).is(204);
      assertThat(here.draw().get("a").asText()).isEqualTo("1");
      soon(() -> assertThat(there.poll().header("X-Spike")).isEmpty());
    }

    @Test
    void whatIsDoneHereIsSoonToldThereToWhoeverListens() throws IOException {
      try (BufferedReader told = there.owner().listen("/api/events")) {
        heard(told, "event: hello");
        here.owner().patch(field, "{'fixed_value_number':3}").is(200);
        heard(told, "data: {\"what\":[\"collections\",\"spikes\"]}");
        Reply spike = here.runningSpike(OwnCollection.change(field, "'fixed_value_number':95"));
        heard(told, "data: {\"id\":" + spike.at("/id") + ",", "\"status\":\"active\"}");
        here.owner().delete(spike.location()).is(204);
        heard(told, "data: {\"id\":" + spike.at("/id") + ",", "\"status\":\"expired\"}");
      }
    }

    /** Reads until a line begins and ends like this. */
    private static void heard(BufferedReader told, String beginning, String... end)
        throws IOException {
      String line = told.readLine();
      while (!line.startsWith(beginning) || !line.endsWith(String.join("", end))) {
        line = told.readLine();
      }
    }

    @Test
    void aRenamedCollectionIsSoonFoundThereUnderItsNewNameOnly() {
      soon(() -> there.poll().is(200));
      String name = OwnCollection.newName();

      here.owner().patch(here.path(), "{'name':'%s'}".formatted(name)).is(200);

      soon(() -> there.machine().get(OwnCollection.dataPath(name, "performance")).is(200));
      soon(() -> there.poll().isProblem(403));
    }

    @Test
    void aCounterGoesOnWhoeverIsAsked() {
      here.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
      soon(() -> assertThat(there.owner().get(there.path()).json().get("fields")).hasSize(2));

      soon(() -> assertThat(there.poll().is(200).names("/data")).contains("n"));
      int next = there.draw().get("n").intValue() + 1;

      for (OwnCollection asked : List.of(here, here, there, here, there, there)) {
        assertThat(asked.next(1, "n")).containsExactly(Integer.toString(next++));
      }
    }

    @Test
    void bothStartedTogetherInAnEmptyPlaceWithOneAdmin() {
      assertThat(nodes.other().admin().get("/api/admin/users").each("", "email"))
          .containsOnlyOnce(ServedJar.ADMIN);
    }

    @Test
    void aTokenThatIsSignedOutSoonOpensNothingThere() {
      Caller person = People.of(here.owner()).newcomer("Editor");
      soon(() -> person.at(nodes.other()).get("/api/auth/me").is(200));

      person.post("/api/auth/logout", "").is(200);

      person.get("/api/auth/me").isProblem(401);
      soon(() -> person.at(nodes.other()).get("/api/auth/me").isProblem(401));
    }

    @Test
    void aDeletedUserIsSoonUnknownThere() {
      People.Known known = People.of(here.owner()).known("Editor");
      Caller elsewhere = known.caller().at(nodes.other());
      soon(() -> elsewhere.get("/api/auth/me").is(200));

      here.owner().delete("/api/admin/users/" + known.id()).is(204);

      known.caller().get("/api/auth/me").isProblem(401);
      soon(() -> elsewhere.get("/api/auth/me").isProblem(401));
    }
  }

  @Nested
  class OnOnePostgres extends Contract {

    OnOnePostgres(Nodes.OnPostgres nodes) {
      super(nodes);
    }
  }

  @Nested
  class OnOneSqliteFile extends Contract {

    OnOneSqliteFile(Nodes.OnSqlite nodes) {
      super(nodes);
    }
  }
}
