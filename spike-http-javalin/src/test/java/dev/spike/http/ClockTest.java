package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

  private static final String CLOCK = "/api/admin/clock";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void showsRealTimeUntilItIsMoved() {
    assertThat(served.admin.get(CLOCK).is(200).text())
        .isEqualTo(
            "{\"mode\":\"real\",\"now\":\"2026-03-01T09:00:00Z\","
                + "\"real_now\":\"2026-03-01T09:00:00Z\",\"factor\":1,\"frozen\":false}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'freeze':true} | frozen | 2026-03-01T09:00:00Z | 2026-03-01T09:00:00Z | 0",
        "{'set':'2026-12-01T10:00:00+01:00'} | offset | 2026-12-01T09:00:00Z | 2026-12-01T09:01:00Z | 1",
        "{'advance':'1h30m'} | offset | 2026-03-01T10:30:00Z | 2026-03-01T10:31:00Z | 1",
        "{'advance':0.5} | offset | 2026-03-01T09:00:00.500Z | 2026-03-01T09:01:00.500Z | 1",
        "{'scale':2.5} | scaled | 2026-03-01T09:00:00Z | 2026-03-01T09:02:30Z | 2.5",
        "{'scale':1} | real | 2026-03-01T09:00:00Z | 2026-03-01T09:01:00Z | 1",
        "{'reset':true} | real | 2026-03-01T09:00:00Z | 2026-03-01T09:01:00Z | 1"
      })
  void isMoved(String move, String mode, String now, String aMinuteLater, String factor) {
    Answer moved = served.admin.post(CLOCK, move).is(200);
    assertThat(moved.at("/mode")).isEqualTo(mode);
    assertThat(moved.at("/now")).isEqualTo(now);
    assertThat(moved.at("/factor")).isEqualTo(factor);

    served.clock.advance(Duration.ofMinutes(1));

    assertThat(served.admin.get(CLOCK).is(200).at("/now")).isEqualTo(aMinuteLater);
  }

  @Test
  void leavesPeopleSignedInAndEndsKeys() {
    String collection = Served.collection(served.admin, "Router");
    Served.field(served.admin, collection, "at", "'value_type':'EPOCH_NOW'");
    String json = "{'label':'k','expires_at':'2026-03-02T09:00:00Z'}";
    Client machine =
        served.anybody.with(
            "X-API-Key", served.admin.post("/api/admin/api-keys", json).is(201).at("/key"));
    assertThat(machine.get("/api/data/Router/Performance").is(200).at("/data/at"))
        .isEqualTo("1772355600");

    served.admin.post(CLOCK, "{'advance':'30d'}").is(200);

    machine.get("/api/data/Router/Performance").is(401);
    served.admin.get("/api/auth/me").is(200);
    served.admin.post("/api/auth/refresh", "").is(200);
    served.signedIn("admin@localhost").get("/api/auth/me").is(200);
  }

  @Test
  void isNobodysToMoveButAdmins() {
    Client editor = served.user("editor", "Editor");
    editor.get(CLOCK).is(200);
    assertThat(editor.post(CLOCK, "{'nonsense':1}").is(403).at("/detail"))
        .isEqualTo("to move the clock is for Admins only");
    served.anybody.get(CLOCK).is(401);
  }

  @Test
  void isToldOfToWhoeverListens() {
    try (Listening listening =
        new Listening(served.admin.with("Accept", "text/event-stream"), "/api/events")) {
      assertThat(listening.line()).contains(": one moment");
      assertThat(listening.line()).contains("");
      assertThat(listening.next().name()).isEqualTo("hello");

      served.admin.post(CLOCK, "{'freeze':true}").is(200);

      Listening.Event event = listening.next();
      assertThat(event.name()).isEqualTo("clock");
      assertThat(event.data().at("/mode").asText()).isEqualTo("frozen");
      served.admin.post(CLOCK, "{'advance':60}").is(200);
      assertThat(listening.next().data().at("/now").asText()).isEqualTo("2026-03-01T09:01:00Z");
    }
  }
}
