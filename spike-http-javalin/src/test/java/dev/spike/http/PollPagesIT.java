package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What machines were given last, on the page of their collection. */
@ExtendWith(Browsing.class)
class PollPagesIT {

  private final Visited visited = new Visited();
  private final Browser browser;

  PollPagesIT(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
    browser.complaints();
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.zone("").leave();
    visited.close();
  }

  private static String router(Client owner) {
    String router = Served.collection(owner, "Router");
    Served.field(
        owner,
        router,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':30");
    Served.field(
        owner, router, "octets", "'value_type':'INCREMENT','start_number':0,'step_number':1500");
    Served.field(owner, router, "host", "'value_type':'TEXT_FIXED','fixed_value_text':'r1'");
    return router;
  }

  private void plan(String router, String name, Instant start, Instant end) {
    String json =
        "{'collection_id':%s,'name':'%s','start_datetime':'%s','end_datetime':'%s'}"
            .formatted(Served.id(router), name, start, end);
    visited.admin.post("/api/admin/spike-schedules", json).is(201);
  }

  private void poll(Client machine, int times) {
    for (int i = 0; i < times; i++) {
      machine.get("/api/data/Router/Performance").is(200);
    }
  }

  @Test
  void showsPollsAsTheyCome() {
    String router = router(visited.admin);
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
    browser.open(visited.port(), "/ui/collections/" + Served.id(router)).sees("No polls yet");
    browser.sees("curl -H 'X-API-Key: $SPIKE_API_KEY'").isFitForAll("polls-none");
    browser.press("Add Performance field").fill("Name", "half a na");

    poll(visited.machine(visited.admin, "poller"), 5);
    browser.sees("Last polls").sees("poller").sees("s ago").type("me");
    assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("half a name");
    assertThat(browser.has(".dot.under")).isFalse();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    plan(router, "Rush hour", now.minusSeconds(60), now.plusSeconds(600));
    poll(visited.machine(visited.admin, "another"), 6);
    browser.sees("another").sees("under a spike").one("tr.under a[href^='/ui/spikes/']");
    browser.one(".dot.under");
    assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("half a name");
    assertThat(browser.driver.switchTo().activeElement()).isEqualTo(browser.field("Name"));

    browser.press("Cancel").press("Show all 11 polls").sees("none").sees("Show less");
    browser.scrollTo("last-polls").isFitForAll("polls").widen(390).scrollTo("last-polls .table");
    browser.isFitForAll("polls-narrow").widen(1280);
    browser.type(Keys.ENTER).sees("Show all 11 polls");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void asksForNothingWhileNobodyLooks() {
    String router = router(visited.admin);
    Instant later = Instant.now().plusSeconds(1800);
    plan(router, "Later", later, later.plusSeconds(60));
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
    browser.open(visited.port(), "/ui/collections/" + Served.id(router)).sees("No polls yet");

    lookAway(true);
    poll(visited.machine(visited.admin, "poller"), 1);
    Object asked = asked();
    for (int seconds = 0; seconds < 5; seconds++) {
      browser.seesNot(browser.one("li .count").getText());
    }
    assertThat(asked()).isEqualTo(asked);
    lookAway(false);
    browser.sees("poller");
    assertThat(browser.complaints()).isEmpty();
  }

  private void lookAway(boolean isAway) {
    browser.driver.executeScript(
        "Object.defineProperty(document, 'hidden', {value: arguments[0], configurable: true})",
        isAway);
  }

  private Object asked() {
    return browser.driver.executeScript(
        "return performance.getEntriesByType('resource').filter(each => each.name.endsWith('/polls')).length");
  }

  @Test
  void showsAViewerTheirOwn() {
    Client viewer = visited.user("viewer@localhost", "Editor");
    String router = router(viewer);
    String json = "{'label':'not for all','collection_ids':[%s]}".formatted(Served.id(router));
    String key = visited.admin.post("/api/admin/api-keys", json).is(201).at("/key");
    poll(visited.machine(viewer, "own"), 1);
    poll(new Client(visited.port(), Map.of("X-API-Key", key)), 1);
    String self = visited.admin.get("/api/admin/users").json().get(1).get("id").asText();
    visited.admin.patch("/api/admin/users/" + self, "{'role':'Viewer'}").is(200);

    browser.signIn(visited.port(), "viewer@localhost", Served.PASSWORD);
    browser.open(visited.port(), "/ui/collections/" + Served.id(router)).sees("own spk_");
    browser.sees("deleted, or somebody else’s");
    assertThat(browser.text()).doesNotContain("not for all", "Edit", "Delete");
    assertThat(browser.complaints()).isEmpty();
  }
}
