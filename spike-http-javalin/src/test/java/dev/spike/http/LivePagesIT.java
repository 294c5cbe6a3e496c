package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

@ExtendWith(Browsing.class)
class LivePagesIT {

  private static final String COLLECTIONS = "/api/admin/collections";
  private static final String SPIKES = "/api/admin/spike-schedules";

  private final Visited visited = new Visited();
  private final Browser browser;
  private String first = "";
  private String collection = "";

  LivePagesIT(Browser browser) {
    this.browser = browser.widen(1280);
    browser.complaints();
  }

  @BeforeEach
  void signIn() {
    collection = Served.collection(visited.admin, "Router");
    Served.field(
        visited.admin,
        collection,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':30");
    first = browser.driver.getWindowHandle();
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD).sees("Live");
  }

  @AfterEach
  void close() {
    for (String tab : browser.driver.getWindowHandles()) {
      if (!tab.equals(first)) {
        browser.driver.switchTo().window(tab).close();
      }
    }
    turnTo(first);
    browser.leave();
    visited.close();
  }

  private Browser turnTo(String tab) {
    browser.driver.switchTo().window(tab);
    return browser;
  }

  /** Another tab on the same browser. */
  private String tab(String path) {
    browser.driver.switchTo().newWindow(WindowType.TAB);
    browser.open(visited.port(), path);
    return browser.driver.getWindowHandle();
  }

  private String spike(String name, Instant start, Instant end) {
    String json = "{'collection_id':%s,'name':'%s','start_datetime':'%s','end_datetime':'%s'}";
    return visited
        .admin
        .post(SPIKES, json.formatted(Served.id(collection), name, start, end))
        .is(201)
        .at("/id");
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void showWhatIsChangedElsewhere() {
    browser.press("Collections").sees("1 collection");
    String field = Served.field(visited.admin, collection, "disk", "'value_type':'EPOCH_NOW'");
    browser.press("Router").sees("disk");
    visited.admin.delete(field).is(204);
    browser.seesNot("disk");
    visited.admin.patch(collection, "{'name':'Gateway'}").is(200);
    browser.sees("Gateway").press("Spikes").sees("No spikes yet");
    String spike = spike("Rush", now().plusSeconds(3600), now().plusSeconds(7200));
    browser.sees("Rush").press("Timeline").sees("1 spike");
    visited.admin.delete(SPIKES + "/" + spike).is(204);
    browser.sees("0 spikes").press("Collections").press("Gateway").sees("Poll it");
    visited.admin.delete(collection).is(204);
    browser.sees("Not here");
    assertThat(browser.complaints(404)).isEmpty();
  }

  @Test
  void showInOneTabWhatAnotherDoes() {
    String second = tab("/ui/collections");
    browser.sees("1 collection").sees("Live");
    turnTo(first).press("New collection").fill("Name", "Second").press("Create").sees("Last polls");
    turnTo(second).sees("2 collections").press("Second").press("Delete").press("Delete");
    browser.sees("Deleted “Second”");
    turnTo(first).sees("Not here");
    browser.driver.close();
    turnTo(second).sees("1 collection");
    first = second;
    Served.collection(visited.admin, "Third");
    browser.sees("2 collections").sees("Live");
    assertThat(browser.complaints(404)).isEmpty();
  }

  @Test
  void leaveAloneWhatSomebodyIsFillingIn() {
    browser.open(visited.port(), "/ui/collections/" + Served.id(collection));
    browser.press("Edit cpu").fill("Highest", "77");
    String other = Served.field(visited.admin, collection, "a", "'value_type':'EPOCH_NOW'");
    browser.sees("Time now");
    assertThat(browser.field("Highest").getDomProperty("value")).isEqualTo("77");
    assertThat(browser.driver.switchTo().activeElement()).isEqualTo(browser.field("Highest"));
    assertThat(browser.text()).doesNotContain("was changed elsewhere");
    String cpu = visited.admin.get(collection).is(200).at("/fields/0/id");
    visited.admin.patch("/api/admin/fields/" + cpu, "{'range_start_number':11}").is(200);
    browser.sees("This field was changed elsewhere").isFitForAll("field-outdated");
    assertThat(browser.field("Highest").getDomProperty("value")).isEqualTo("77");
    visited.admin.delete(other).is(204);

    String spike = spike("Rush", now().plusSeconds(3600), now().plusSeconds(7200));
    browser.open(visited.port(), "/ui/spikes/" + spike).sees("Save").fill("Name", "Mine");
    visited.admin.patch(SPIKES + "/" + spike, "{'name':'Theirs'}").is(200);
    browser.sees("changed elsewhere while you were at it");
    assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("Mine");
    browser.isFitForAll("spike-outdated").press("Show it as it is now").sees("Theirs");
    assertThat(browser.field("Name").getDomProperty("value")).isEqualTo("Theirs");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showASpikeBeginAndEndWithItsChart() {
    Instant now = now();
    String spike = spike("Short", now.plusSeconds(4), now.plusSeconds(8));
    browser.open(visited.port(), "/ui/spikes/" + spike).sees("Scheduled").sees("begins in");
    browser.one("value-chart .band");
    double before = nowLine();
    browser.sees("Active").sees("ends in").sees("Expired").sees("It is over");
    assertThat(nowLine()).isGreaterThan(before);
    assertThat(browser.complaints()).isEmpty();
  }

  /** How far to the right the chart shows that it is now. */
  private double nowLine() {
    By line = By.cssSelector("value-chart .now line");
    return Double.parseDouble(browser.driver.findElement(line).getDomAttribute("x1"));
  }

  @Test
  void doNotStallHoweverManyAreOpen() {
    for (int i = 0; i < 12; i++) {
      browser.open(visited.port(), i % 2 == 0 ? "/ui/spikes" : "/ui/collections");
      browser.sees(i % 2 == 0 ? "No spikes yet" : "1 collection");
    }
    List<String> tabs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tabs.add(tab("/ui/collections"));
      browser.sees("1 collection").sees("Live");
    }
    assertThat(visited.http.listening()).isLessThanOrEqualTo(13);
    Served.collection(visited.admin, "Second");
    for (String tab : tabs) {
      turnTo(tab).sees("2 collections");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void listenWhileTheyAreSeenWhereBrowsersHaveNoLocks() {
    String script = "Object.defineProperty(Navigator.prototype, 'locks', {value: undefined})";
    Map<String, Object> added =
        browser.driver.executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    try {
      browser.open(visited.port(), "/ui/collections").sees("1 collection").sees("Live");
      Served.collection(visited.admin, "Second");
      browser.sees("2 collections");
      assertThat(browser.complaints()).isEmpty();
    } finally {
      browser.driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", added);
    }
  }

  @Test
  void comeBackFromThePagesThatBrowsersKeep() {
    browser.press("Collections").sees("1 collection");
    browser.driver.get("about:blank");
    Served.collection(visited.admin, "Second");
    browser.driver.navigate().back();
    browser.sees("2 collections").sees("Live");
    Served.collection(visited.admin, "Third");
    browser.sees("3 collections");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void readEverythingAnewWhenTheConnectionIsBack() {
    browser.press("Collections").sees("1 collection");
    int port = visited.port();
    visited.http.close();
    browser.sees("Reconnecting").sees("No connection").isFitForAll("reconnecting");
    visited.startAgain(port);
    Served.collection(visited.admin, "Meanwhile");
    browser.sees("this page is up to date").sees("2 collections").sees("Live");
    browser.complaints();
    assertThat(browser.driver.findElements(By.cssSelector(".notice.bad"))).isEmpty();
  }
}
