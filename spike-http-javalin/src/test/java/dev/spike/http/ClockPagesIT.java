package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class ClockPagesIT {

  private static final String CLOCK = "/api/admin/clock";
  private static final String VIEWER = "viewer@localhost";

  private final Visited visited = new Visited();
  private final Browser browser;

  ClockPagesIT(Browser browser) {
    this.browser = browser.widen(1280);
    browser.complaints();
  }

  @BeforeEach
  void planASpike() {
    String collection = Served.collection(visited.admin, "Router");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    visited
        .admin
        .post(
            "/api/admin/spike-schedules",
            "{'collection_id':%s,'name':'Rush','start_datetime':'%s','end_datetime':'%s'}"
                .formatted(Served.id(collection), now.plusSeconds(1800), now.plusSeconds(5400)))
        .is(201);
  }

  @AfterEach
  void close() {
    browser.leave();
    visited.close();
  }

  @Test
  void adminsMoveItAndAllPagesGoByIt() {
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD).sees("Live");
    browser.press("Spikes").sees("Scheduled").seesNot("The clock shows real time");
    browser.press("Clock").sees("The clock shows real time").isFitForAll("clock-real");

    browser.press("Freeze").sees("Time is frozen at").press("1 h ahead").sees("Active");
    browser.isFitForAll("clock-frozen");
    browser.press("1 h ahead").sees("Expired");
    browser.press("60 times").sees("Time runs 60 times as fast");
    browser.press("Usual pace").sees("Time was moved.");
    browser.press("Real time").sees("Scheduled").sees("The clock shows real time");
    browser.press("Clock").seesNot("The clock shows real time");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void allSeeThatItWasMovedElsewhereAndStaySignedIn() {
    visited.user(VIEWER, "Viewer");
    browser.signIn(visited.port(), VIEWER, Served.PASSWORD).sees("Live");
    visited.admin.post(CLOCK, "{'freeze':true}").is(200);
    browser.sees("Time is frozen at");
    visited.admin.post(CLOCK, "{'set':'2026-12-24T18:00:00Z'}").is(200);
    browser.sees("24 Dec 2026").isFitForAll("clock-viewer").seesNot("Freeze");
    browser.open(visited.port(), "/ui/collections").sees("24 Dec 2026").seesNot("signed out in");
    visited.admin.post(CLOCK, "{'reset':true}").is(200);
    browser.seesNot("Time is frozen");
    assertThat(browser.complaints()).isEmpty();
  }
}
