package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class VerdictPagesIT {

  private static final String FINE =
      "{'outcome':'detected','spike':'burst','alert':'HighCpu','labels':{'severity':'page'},"
          + "'delay_seconds':3.1,'firings':1,'reason':'HighCpu fired 3.1 s after the start'}";
  private static final String LATE =
      "{'outcome':'late','spike':'burst','alert':'SlowDisk','labels':{},"
          + "'delay_seconds':34.2,'firings':1,'reason':'SlowDisk fired 34.2 s after the start, 14.2 s too late'}";
  private static final String ALARM =
      "{'outcome':'false_alarm','spike':null,'alert':'DiskFull','labels':{},"
          + "'delay_seconds':null,'firings':1,'reason':'DiskFull fired 12.0 s after the play began, during no spike that it is for'}";

  private final Visited visited = new Visited();
  private final Browser browser;

  VerdictPagesIT(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
    browser.complaints();
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.leave();
    visited.close();
  }

  private void keep(String test, String findings) {
    visited
        .admin
        .post(
            "/api/admin/verdicts",
            ("{'test':'%s','collection':'web-01','began_at':'2026-03-01T09:00:00Z',"
                    + "'ended_at':'2026-03-01T09:01:30Z','findings':[%s]}")
                .formatted(test, findings))
        .is(201);
  }

  @Test
  void tellsHowTestsAreDoneWhereNoneWas() {
    browser.press("Verdicts").sees("No verdicts yet").sees("spike test FILE");
    browser.isFitForAll("verdicts-none");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsVerdictsInWordsAndWhyTheyAreRed() {
    keep("cpu alert", FINE);
    keep("all alerts", FINE + "," + LATE + "," + ALARM);

    browser.press("Verdicts").sees("Green").sees("Red").sees("67 %");
    browser.isFitForAll("verdicts").widen(390).isFitForAll("verdicts-narrow").widen(1280);
    browser.press("all alerts").sees("2 of 3 findings not as expected");
    browser.sees("SlowDisk fired 34.2 s after the start, 14.2 s too late");
    browser.sees("False alarm").sees("severity=page");
    browser.isFitForAll("verdict").widen(390).isFitForAll("verdict-narrow").widen(1280);
    browser.open(visited.port(), "/ui/verdicts/999999").sees("Not here");
    browser.complaints();
  }
}
