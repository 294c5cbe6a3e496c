package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

@ExtendWith(Browsing.class)
class OtherPagesIT {

  private final Visited visited = new Visited();
  private final Browser browser;
  private String collection = "";

  OtherPagesIT(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
    browser.complaints();
  }

  @BeforeEach
  void makeCollection() {
    String address = Served.collection(visited.admin, "Router");
    collection = Served.id(address);
    Served.field(visited.admin, address, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':7");
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.leave();
    visited.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void plansASpikeByADragOverTheTimeline(int width) {
    browser.widen(width);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Served.collection(visited.admin, "Switch");
    String json =
        "{'collection_id':%s,'name':'Peak','start_datetime':'%s','end_datetime':'%s'}"
            .formatted(collection, now.minusSeconds(600), now.plus(3, ChronoUnit.HOURS));
    visited.admin.post("/api/admin/spike-schedules", json).is(201);

    browser.go("Timeline").sees("Router").one("a[aria-label^='Peak on Router, active']");
    browser.isFitForAll(width == 390 ? "timeline-narrow" : "timeline");
    WebElement lane = browser.one("rect.lane[data-lane='1']");
    new Actions(browser.driver)
        .moveToElement(lane, 100, 0)
        .clickAndHold()
        .moveByOffset(width / 9, 0)
        .release()
        .perform();
    browser.sees("New spike").sees("Length: ").sees("no fields yet");
    assertThat(browser.path()).startsWith("/ui/spikes/new?collection=");
    assertThat(browser.field("Collection").isEnabled()).isFalse();
    browser.fill("Name", "Dragged").press("Plan this spike").sees("Planned “Dragged”");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsAKeyOnce() {
    browser.press("API keys").sees("No keys yet").press("New key").fill("Label", "poller");
    browser.isFitForAll("key-form").press("Create key").sees("It is shown only now");
    String call = browser.one(".issued .copyline:nth-of-type(2) code").getText();
    assertThat(call).matches("curl -H 'X-API-Key: spk_.{43}' 'http://localhost:.*/Performance'");
    browser.press("For Prometheus").sees("scrape_configs");
    String scrape = browser.one(".issued details .copyline code").getText();
    assertThat(scrape)
        .startsWith("scrape_configs:\n  - job_name: \"spike ")
        .contains("    metrics_path: \"/api/metrics/", "    scheme: http\n")
        .containsPattern("      credentials: spk_.{43}\n")
        .contains("targets: [\"localhost:");
    browser.isFitForAll("keys").widen(390).isFitForAll("keys-narrow").widen(1280);
    browser.press("I have kept it").seesNot("It is shown only now").press("Revoke poller");
    browser.press("Revoke").sees("Revoked").press("Delete poller").press("Delete");
    browser.sees("No keys yet");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void admitsUsersAndTakesThemOut() {
    browser.press("Users").press("New user").fill("E-mail", "ada@example.org");
    browser.choose("Role", "Viewer: looks at their own").press("Create user");
    browser.sees("The password of ada@example.org").isFitForAll("users");
    browser.widen(390).isFitForAll("users-narrow").widen(1280).press("I have passed it on");
    browser.choose("Role of ada@example.org", "Editor").sees("is Editor now");
    browser.press("New password for ada@example.org").press("Make a new password");
    browser.sees("It is shown only now").press("Delete ada@example.org").press("Delete");
    browser.sees("Deleted ada@example.org").press("New user").fill("E-mail", "nonsense");
    browser.press("Create user").sees("nonsense");
    assertThat(browser.complaints(422)).isEmpty();
  }

  @Test
  void changesThePassword() {
    browser.press("Profile").isFitForAll("profile").fill("Current password", "wrong password");
    browser.fill("New password", "battery staple").fill("New password again", "battery");
    browser.press("Change password").sees("not the same");
    browser.fill("New password again", "battery staple").press("Change password");
    browser.sees("not your current password").fill("Current password", Served.PASSWORD);
    browser.press("Change password").sees("The password is changed").press("Sign out");
    browser.fill("E-mail", Visited.ADMIN).fill("Password", "battery staple").press("Sign in");
    browser.sees("Router");
    assertThat(browser.complaints(422)).isEmpty();
  }
}
