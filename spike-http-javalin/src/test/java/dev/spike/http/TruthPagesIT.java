package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charts are shaded where spikes were at work, also those that are gone. */
@ExtendWith(Browsing.class)
class TruthPagesIT {

  private final Visited visited = new Visited();
  private final Browser browser;

  TruthPagesIT(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
    browser.complaints();
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.zone("").leave();
    visited.close();
  }

  @Test
  void showSpikesThatAreGone() {
    String router = Served.collection(visited.admin, "Router");
    Served.field(
        visited.admin,
        router,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':30");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String rush = plan(router, "Rush hour", now.minusSeconds(60), now.plusSeconds(600));
    String coming = plan(router, "Coming", now.plusSeconds(900), now.plusSeconds(1800));
    Client machine = visited.machine(visited.admin, "poller");
    for (int i = 0; i < 3; i++) {
      machine.get("/api/data/Router/Performance").is(200);
    }
    visited.admin.delete("/api/admin/spike-schedules/" + rush).is(204);

    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
    browser.open(visited.port(), "/ui/collections/" + Served.id(router)).sees("poller");
    assertThat(titleOf(".chart .band")).isEqualTo("Rush hour");
    browser.open(visited.port(), "/ui/timeline").sees("1 spike");
    assertThat(titleOf(".timeline .gone")).contains("Rush hour: ").endsWith("It is gone.");
    browser.open(visited.port(), "/ui/spikes/" + coming).sees("What machines will get");
    browser.isFitForAll("truth");
    assertThat(browser.complaints()).isEmpty();
  }

  private String titleOf(String selector) {
    return browser.one(selector).getDomProperty("textContent");
  }

  private String plan(String router, String name, Instant start, Instant end) {
    return visited
        .admin
        .post(
            "/api/admin/spike-schedules",
            "{'collection_id':%s,'name':'%s','start_datetime':'%s','end_datetime':'%s'}"
                .formatted(Served.id(router), name, start, end))
        .is(201)
        .at("/id");
  }
}
