package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.http.Listening.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobEventsTest {

  private Served served;
  private Imported imported;
  private String job;

  @BeforeEach
  void serve() {
    served = new Served();
    imported = Imported.at(served);
    imported.project("sales");
    job = imported.job("sales");
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Listening listening(Client client) {
    return new Listening(client.with("Accept", "text/event-stream"), job + "/events");
  }

  @Test
  void tellHowAJobGetsOnUntilItEnds() {
    try (Listening listening = listening(served.admin)) {
      assertThat(listening.head())
          .contains(
              " 200 ", "Content-Type: text/event-stream", "Cache-Control: no-store", "nosniff")
          .doesNotContain("Content-Length");
      Event first = listening.event();
      assertThat(first.name()).isEqualTo("progress");
      assertThat(first.data().get("status").asText()).isEqualTo("pending");

      imported.claim(job);
      assertThat(listening.event().data().get("status").asText()).isEqualTo("running");
      imported.progress(job, 500);
      assertThat(listening.event().data().at("/progress/bytes_done").longValue()).isEqualTo(500);
      imported.file(job, "orders.csv", Optional.empty());
      assertThat(listening.event().data().get("files_processed").longValue()).isEqualTo(1);
      imported.finish(job);
      Event last = listening.event();
      assertThat(last.name()).isEqualTo("end");
      assertThat(last.data().get("status").asText()).isEqualTo("completed");
      assertThat(listening.line()).isEmpty();
    }
  }

  @Test
  void endAtOnceForAJobThatHasEnded() {
    served.admin.post(job + "/cancel", "").is(200);

    try (Listening listening = listening(served.admin)) {
      assertThat(listening.event().name()).isEqualTo("end");
      assertThat(listening.line()).isEmpty();
    }
    Answer whole = served.admin.get(job + "/events").is(200);
    assertThat(whole.text()).startsWith("event: end\ndata: {\"id\":").endsWith("}\n\n");
  }

  @Test
  void sayNothingWhenNothingHasChangedButThatSomebodyIsThere() {
    imported.claim(job);
    try (Listening listening = listening(served.admin)) {
      listening.event();
      served.clock.advance(Duration.ofSeconds(14));
      imported.progress(job, 1);
      listening.event();
      served.clock.advance(Duration.ofSeconds(2));

      assertThat(listening.line()).contains(": still here");
      assertThat(listening.line()).contains("");
    }
  }

  @Test
  void areForThoseWhoMayHaveToDoWithImports() {
    String events = job + "/events";

    served.anybody.get(events).isProblem(401, "sign in first");
    served.user("looker", "Viewer").get(events).isProblem(403, "Editors and Admins");
    served.machine(served.admin).get(events).isProblem(403, "lacks the scope");
    served.admin.get("/api/jobs/" + Imported.NOBODY + "/events").isProblem(404, "no job");
    served.admin.get("/api/jobs/7/events").isProblem(404, "no job '7'");
    served.admin.with("Accept", "application/json").get(events).isProblem(406, "text/event-stream");
    served.admin.send("HEAD", events, "").is(200);
    served.admin.send("HEAD", "/api/jobs/" + Imported.NOBODY + "/events", "").is(404);
    served.anybody.send("HEAD", events, "").is(401);
    try (Listening machine = listening(served.machine(served.admin, "imports:run"))) {
      assertThat(machine.event().name()).isEqualTo("progress");
    }
  }

  @Test
  void endForThoseWhoMayNotListenAnyMore() {
    Client leaving = served.user("leaving", "Editor");
    try (Listening listening = listening(leaving);
        Listening other = listening(served.admin)) {
      listening.event();
      other.event();
      leaving.post("/api/auth/logout", "").is(200);
      served.clock.advance(Duration.ofSeconds(15));

      assertThat(listening.line()).isEmpty();
      assertThat(other.line()).contains(": still here");
    }
  }

  @Test
  void doNotWaitForThoseWhoDoNotRead() {
    imported.claim(job);
    try (Listening slow = listening(served.admin);
        Listening fast = listening(served.admin)) {
      fast.event();
      String much = "x".repeat(2 << 20);
      for (int i = 0; i < 5; i++) {
        imported.file(job, i + much, Optional.empty());
        long loaded = fast.event().data().get("files_processed").longValue();
        assertThat(loaded).isEqualTo(i + 1);
      }
      imported.finish(job);
      assertThat(fast.event().name()).isEqualTo("end");
      assertThat(slow.event().name()).isEqualTo("progress");
    }
  }

  @Test
  void areForgottenByThoseWhoHaveGone() {
    for (int i = 0; i < 20; i++) {
      try (Listening gone = listening(served.admin)) {
        gone.event();
      }
    }
    assertThat(served.http.listening()).isPositive();

    imported.claim(job);
    try (Listening present = listening(served.admin)) {
      present.event();
      for (long bytes = 1; served.http.listening() > 1; bytes++) {
        imported.progress(job, bytes);
        present.event();
      }
    }
  }

  @Test
  void areForSoManyOnly() {
    List<Listening> all = new ArrayList<>();
    for (int i = 0; i < Audience.MOST; i++) {
      all.add(listening(served.admin));
    }

    Answer refused = served.admin.get(job + "/events").isProblem(503, "too many listen already");

    assertThat(refused.header("Retry-After")).contains("5");
    served.admin.get("/api/health").is(200);
    imported.claim(job);
    for (Listening listening : all) {
      listening.event();
      assertThat(listening.event().data().get("status").asText()).isEqualTo("running");
      listening.close();
    }
  }

  @Test
  void endWhenTheServiceDoes() {
    try (Listening listening = listening(served.admin)) {
      listening.event();

      CompletableFuture<Void> closing = CompletableFuture.runAsync(served::close);

      assertThat(listening.line()).isEmpty();
      closing.join();
    }
  }
}
