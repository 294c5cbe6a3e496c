package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;

/** What goes wrong under a spike is entered and shown again. */
@ExtendWith(Browsing.class)
class FaultPagesIT {

  private static final String SPIKES = "/api/admin/spike-schedules";
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  private final Visited visited = new Visited();
  private final Browser browser;
  private String address = "";

  FaultPagesIT(Browser browser) {
    this.browser = browser.widen(WIDE).zone("UTC");
    browser.complaints();
  }

  @BeforeEach
  void makeCollection() {
    address = Served.collection(visited.admin, "Router");
    Served.field(
        visited.admin,
        address,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':90");
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.zone("").leave();
    visited.close();
  }

  private Browser newSpike() {
    return browser
        .open(
            visited.port(),
            "/ui/spikes/new?collection=" + Served.id(address) + "&start=2030-06-06T10:00:00Z")
        .sees("What machines will get");
  }

  private Browser add() {
    return browser.scrollTo("#add-fault").press("Add a fault");
  }

  private void choose(String selector, String option) {
    new Select(browser.one(selector)).selectByVisibleText(option);
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void entersFaultsAndShowsThemAgain(int width) {
    browser.widen(width);
    newSpike().sees("every poll is answered").fill("Name", "Gaps").press("1 h long");
    add().fill("Fields (optional)", "cpu").fill("Percent (optional)", "10");
    add().sees("missing cpu at 10%");
    choose("#fault1-kind", "Slow");
    browser.sees("slow by 2s").fill("More or less (optional)", "500ms");
    add();
    choose("#fault2-kind", "Refused");
    browser.sees("error 503").scrollTo("#fault0-kind");
    browser.isFitForAll("spike-faults" + (width == WIDE ? "" : "-narrow"));
    browser.press("Plan this spike").sees("Planned “Gaps”");

    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.json().at("/0/faults"))
        .hasToString("[\"missing cpu at 10%\",\"slow by 2s spread 500ms\",\"error 503\"]");
    assertThat(kept.at("/0/continuity")).isEqualTo("shared");

    browser.open(visited.port(), "/ui/spikes/" + kept.at("/0/id")).sees("missing cpu at 10%");
    assertThat(browser.one("#fault1-spread").getDomProperty("value")).isEqualTo("500ms");
    assertThat(browser.one("#fault2-of").getDomProperty("value")).isEqualTo("503");
    browser.scrollTo("#fault0-kind").press("Take away fault 1");
    browser.scrollTo("#fault0-kind").press("Take away fault 1");
    choose("#fault0-kind", "No answer");
    browser.press("Save").sees("Saved “Gaps”");
    assertThat(visited.admin.get(SPIKES).is(200).json().at("/0/faults"))
        .hasToString("[\"timeout\"]");

    browser.open(visited.port(), "/ui/spikes/" + kept.at("/0/id")).sees("timeout");
    browser.scrollTo("#fault0-kind").press("Take away fault 1").press("Save").sees("Saved “Gaps”");
    assertThat(visited.admin.get(SPIKES).is(200).json().at("/0").has("faults")).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsBesideTheFaultWhatIsWrong() {
    newSpike();
    add().fill("Fields (optional)", "disk");
    browser.sees("there is no field of that name");
    assertThat(browser.one("#fault0-kind").getDomAttribute("aria-invalid")).isEqualTo("true");

    choose("#fault0-kind", "Refused");
    browser.fill("Status", "200").sees("an error has a status from 400 to 599, not 200");
    browser.fill("Status", "500").sees("error 500").sees("What machines will get");
    browser.complaints();
  }
}
