package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class UiIT {

  private final Visited visited = new Visited();
  private final Browser browser;

  UiIT(Browser browser) {
    this.browser = browser.widen(1280);
    browser.complaints();
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.leave();
    visited.close();
  }

  private Browser signedIn() {
    return browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  private String router() {
    String address = Served.collection(visited.admin, "Router");
    Served.field(
        visited.admin,
        address,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':30");
    return Served.id(address);
  }

  @Test
  void letsInWhoKnowsThePasswordAndOutAgain() {
    browser.open(visited.port(), "/ui/collections").forget().open(visited.port(), "/ui/");
    browser.sees("Sign in to Spike").isFitForAll("sign-in");
    browser.fill("E-mail", Visited.ADMIN).fill("Password", "wrong password").press("Sign in");
    browser.sees("no user").fill("Password", Served.PASSWORD).press("Sign in");
    browser.sees("Live test data, bent on schedule").isFitForAll("first-run");
    browser.widen(390).isFitForAll("first-run-narrow").widen(1280);
    browser.press("Sign out").sees("Sign in to Spike");
    visited.admin.get("/api/auth/me").is(200);
    assertThat(browser.complaints(401)).isEmpty();
  }

  @Test
  void saysThatTheSessionEndsAndGoesOnAfterwards() {
    String id = router();
    signedIn().open(visited.port(), "/ui/collections/" + id).sees("Poll it");
    browser.driver.executeScript(
        "localStorage.setItem('spike.expires', new Date(Date.now() + 120000).toISOString())");
    browser.sees("You will be signed out in 1 min").isFitForAll("expiry");
    browser.press("Stay signed in").sees("You stay signed in").seesNot("You will be signed out");
    visited.clock.advance(Duration.ofHours(4));
    browser.sees("Your session is over");
    browser.fill("E-mail", Visited.ADMIN).fill("Password", Served.PASSWORD).press("Sign in");
    browser.sees("Poll it");
    assertThat(browser.complaints(401)).isEmpty();
  }

  @Test
  void makesASampleToBeginWith() {
    signedIn().press("Make a sample collection").sees("Sample router");
    browser.sees("Rush hour").sees("begins in").sees("curl -H");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void definesACollectionWithFieldsOfEveryKind() {
    signedIn()
        .press("New collection")
        .fill("Name", "Metrics")
        .press("Create")
        .sees("No Performance fields yet");
    addField("a", "Whole number in a range", "Lowest", "1", "Highest", "9");
    addField("b", "Decimal number in a range", "Lowest", "0.5", "Highest", "2.5");
    addField("c", "Counter going up", "Start", "1", "Step", "0.5");
    addField("d", "Counter going down", "Start", "10", "Step", "1");
    addField("e", "Fixed whole number", "Number", "42");
    addField("f", "Fixed decimal number", "Number", "2.5");
    addField("g", "Fixed text", "Text", "web-01");
    addField("h", "Time now, in seconds since 1970");
    addField("i", "Whole number in a range", "Lowest", "1", "Highest", "9", "Holds for (s)", "300");
    addField("j", "Wave: sine", "Lowest", "0", "Highest", "100", "Noise (deviation)", "2");
    addField("k", "Course of a day", "Time zone", "UTC", "Points", "00:00=10 08:30=80");
    addField("l", "Course of a week", "Time zone", "UTC", "Points", "mon-08:00=80 sat-00:00=5");
    addField("m", "Random walk", "Lowest", "0", "Highest", "9", "Step (deviation)", "0.5");
    addField("n", "Around a mean", "Mean", "50", "Deviation", "5", "Lowest (optional)", "0");
    addField("o", "One of a list after the other", "Numbers", "1 2.5 3", "At its end", "hold");
    addField(
        "p", "Recorded series, over and over", "Series", "0,1 10,5", "Begins anew after (s)", "60");
    addField("q", "Computed from other fields", "Expression", "a*2 / max(b, 1)");
    browser.sees("1 … 9, held for 5 min").sees("0 … 100, period 1 h, noise 2");
    browser.sees("00:00=10 08:30=80, UTC").sees("mon-08:00=80 sat-00:00=5, UTC");
    browser.sees("0 … 9, ± 0.5 after 1 s").sees("50 ± 5").sees("1 2.5 3, 1 min each");
    browser.sees("again after 1 min").press("Edit o").fill("Numbers", "4 5").press("Save");
    browser.sees("4 5, 1 min each");
    browser.sees("1 … 9").sees("0.5 … 2.5, 2 places").sees("1, +0.5 each").sees("“web-01”");
    browser.isFitForAll("collection").widen(390).isFitForAll("collection-narrow").widen(1280);
    browser.sees("a * 2 / max(b, 1)").press("Edit q").fill("Expression", "1 / (a - b)");
    browser.press("Save").sees("divides by 'a - b', which can be 0 (it lies from -1.5 to 8.5)");
    browser.fill("Expression", "1 / (a + b)").press("Save").sees("1 / (a + b)");
    browser.press("Edit c").fill("Step", "0").press("Save").sees("must be above zero");
    browser.fill("Step", "2").press("Save").sees("1, +2 each");
    browser.press("Delete g").press("Delete").seesNot("web-01");
    browser
        .press("Edit")
        .fill("Name", "Figures")
        .press("Save")
        .seesNot("Edit Metrics")
        .sees("Figures");
    browser.press("Copy").sees("Figures (Copy 1)").press("Collections").sees("2 collections");
    browser.isFitForAll("collections").widen(390).isFitForAll("collections-narrow").widen(1280);
    browser.fill("Search", "copy").sees("1 collection");
    assertThat(browser.path()).isEqualTo("/ui/collections?q=copy");
    browser
        .press("Figures (Copy 1)")
        .press("Delete")
        .press("Delete")
        .sees("Deleted “Figures (Copy 1)”");
    assertThat(browser.complaints(422)).isEmpty();
  }

  private void addField(String name, String kind, String... members) {
    browser.press("Add Performance field").fill("Name", name);
    browser.choose("Kind of value", kind);
    for (int i = 0; i < members.length; i += 2) {
      browser.fill(members[i], members[i + 1]);
    }
    browser.press("Add field").seesNot("New Performance field");
  }

  @Test
  void takesInADocument() {
    signedIn()
        .press("Import")
        .fill("As JSON", "{\"name\": \"From a file\", \"performance\": {\"n\": \"number 3\"}}");
    browser.one("form.card .primary").click();
    browser.sees("From a file").sees("Poll it");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsAViewerWhatThereIsWithoutAnythingToChange() {
    Client viewer = visited.user("viewer@localhost", "Editor");
    String id = Served.id(Served.collection(viewer, "Seen"));
    String self = visited.admin.get("/api/admin/users").json().get(1).get("id").asText();
    visited.admin.patch("/api/admin/users/" + self, "{'role':'Viewer'}").is(200);

    browser.signIn(visited.port(), "viewer@localhost", Served.PASSWORD).sees("Seen");
    assertThat(browser.text()).doesNotContain("New collection", "Import", "Users");
    browser.open(visited.port(), "/ui/collections/" + id).sees("No Performance fields yet");
    assertThat(browser.text()).doesNotContain("Edit", "Delete", "Add Performance field");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsLostConnectionsFromMissingThings() {
    signedIn().open(visited.port(), "/ui/collections/77").sees("Not here").isFitForAll("missing");
    browser.open(visited.port(), "/ui/elsewhere").sees("no page at this address");
    assertThat(browser.complaints(404)).isEmpty();
    browser.press("To the collections").sees("Live test data");
    visited.http.close();
    browser.press("Make a sample collection").sees("No connection").sees("Spike does not answer");
    browser.isFitForAll("lost").complaints();
  }
}
