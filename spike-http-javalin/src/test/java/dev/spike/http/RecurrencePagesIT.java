package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Spikes that recur are planned, foreseen, listed, drawn and skipped. */
@ExtendWith(Browsing.class)
class RecurrencePagesIT {

  private static final String SPIKES = "/api/admin/spike-schedules";
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  private final Visited visited = new Visited();
  private final Browser browser;
  private String collection = "";

  RecurrencePagesIT(Browser browser) {
    this.browser = browser.widen(WIDE).zone("UTC");
    browser.complaints();
  }

  @BeforeEach
  void makeCollection() {
    String address = Served.collection(visited.admin, "Router");
    collection = Served.id(address);
    Served.field(
        visited.admin,
        address,
        "cpu",
        "'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':30");
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.zone("").leave();
    visited.close();
  }

  private String spike(String name, String recurrence) {
    String json = "{'collection_id':%s,'name':'%s','recurrence':{%s}}";
    return visited
        .admin
        .post(SPIKES, json.formatted(collection, name, recurrence))
        .is(201)
        .at("/id");
  }

  private JsonNode kept() {
    return visited.admin.get(SPIKES).is(200).json().get(0);
  }

  private int count(String selector) {
    return browser.driver.findElements(By.cssSelector(selector)).size();
  }

  private Browser newSpike(String start) {
    return browser
        .open(visited.port(), "/ui/spikes/new?collection=" + collection + "&start=" + start)
        .sees("What machines will get");
  }

  @Test
  void plansOneByKeyboardAlone() {
    newSpike("2030-06-06T02:00:00Z").tabTo("Name").type("By hand");
    browser.tabTo("Happens").type("Again").sees("at 02:00 every day for 1h, in UTC");
    assertThat(count(".next li")).isEqualTo(10);
    browser.sees("Thu 6 Jun 2030 02:00").sees("Sat 15 Jun 2030 02:00");
    browser.tabTo("Cron").type(Keys.chord(Keys.CONTROL, "a"), "30 4 * * 1");
    browser.tabTo("Lasts (s)").type(Keys.chord(Keys.CONTROL, "a"), "900");
    browser.sees("at 04:30 on Monday for 15m, in UTC").sees("Mon 10 Jun 2030 04:30");
    browser.tabTo("Comes to an end").type("After").sees("10 times");
    browser.tabTo("Except (optional)").type("2030-06-10").sees("with one exception");
    browser
        .seesNot("Mon 10 Jun 2030")
        .tabTo("Highest")
        .type(Keys.ARROW_UP)
        .tabTo("Plan this spike");
    browser.type(Keys.ENTER).sees("Planned “By hand”").sees("at 04:30 on Monday for 15m");

    JsonNode recurrence = kept().get("recurrence");
    assertThat(recurrence.get("cron").asText()).isEqualTo("30 4 * * 1");
    assertThat(recurrence.get("duration_seconds").asInt()).isEqualTo(900);
    assertThat(recurrence.get("from").asText()).isEqualTo("2030-06-06T02:00:00Z");
    assertThat(recurrence.get("count").asInt()).isEqualTo(10);
    assertThat(recurrence.at("/except/0").asText()).isEqualTo("2030-06-10");
    assertThat(kept().at("/spike_fields/0/range_end_number").asInt()).isEqualTo(31);
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void foreseesEachWayAndShowsItAgain(int width) {
    browser.widen(width);
    String suffix = width == WIDE ? "" : "-narrow";
    newSpike("2030-06-06T02:00:00Z").fill("Name", "Nightly");
    browser.choose("Happens", "Again and again, by cron").sees("every day");
    browser.isFitForAll("recurs-cron" + suffix);
    assertThat(count("value-chart .band")).isEqualTo(3);
    browser.fill("Cron", "0 25 * * *").sees("hour").fill("Cron", "* * * * *");
    browser.sees("would still run").isFitForAll("recurs-wrong" + suffix);
    assertThat(browser.has("#again-lasts[aria-invalid]")).isTrue();
    browser.choose("Happens", "Again and again, at random").sees("3 times a day");
    browser.fill("Times a day", "999").sees("can be 1 to 288").fill("Times a day", "4");
    browser.sees("4 times a day").fill("Seed", "7").fill("Priority", "5");
    browser.isFitForAll("recurs-random" + suffix);
    browser.choose("Happens", "Again and again, by a calendar rule");
    assertThat(browser.value("Calendar rule")).isEqualTo("FREQ=WEEKLY");
    browser.choose("Happens", "Again and again, by cron");
    browser.fill("Cron", "0 2 * * 1,5").fill("Lasts (s)", "1800");
    browser.choose("Comes to an end", "At a time").fill("Not after", "2030-07-01T00:00");
    browser.sees("until 2030-07-01T00:00:00Z").sees("Fri 28 Jun 2030 02:00");
    browser.isFitForAll("recurs-until" + suffix).press("Plan this spike").sees("Planned “Nightly”");

    JsonNode first = kept();
    browser.open(visited.port(), "/ui/spikes/" + first.get("id")).sees("What machines will get");
    assertThat(browser.value("Happens")).isEqualTo("cron");
    assertThat(browser.value("Cron")).isEqualTo("0 2 * * 1,5");
    assertThat(browser.value("Lasts (s)")).isEqualTo("1800");
    assertThat(browser.value("Not before")).startsWith("2030-06-06T02:00");
    assertThat(browser.value("Not after")).startsWith("2030-07-01T00:00");
    assertThat(browser.value("Priority")).isEqualTo("5");
    browser.sees("Fri 28 Jun 2030 02:00").press("Save").sees("Saved “Nightly”");
    assertThat(kept().get("recurrence")).isEqualTo(first.get("recurrence"));
    assertThat(browser.complaints(422)).isEmpty();
  }

  @Test
  void becomesSingleAndRecursAgain() {
    String id =
        spike(
            "Nightly", "'cron':'0 2 * * *','duration_seconds':1800,'from':'2030-06-06T00:00:00Z'");
    browser.open(visited.port(), "/ui/spikes/" + id).sees("What machines will get");
    browser.choose("Happens", "Once").seesNot("every day").sees("Length: 30 min");
    assertThat(browser.value("Begins")).startsWith("2030-06-06T02:00");
    browser.press("Save").sees("Saved “Nightly”");
    assertThat(kept().has("recurrence")).isFalse();
    assertThat(kept().get("end_datetime").asText()).isEqualTo("2030-06-06T02:30:00Z");

    browser.press("Edit Nightly").sees("What machines will get");
    browser.choose("Happens", "Again and again, by cron").sees("at 02:00 every day for 30m");
    browser.press("Save").sees("Saved “Nightly”").sees("at 02:00 every day for 30m");
    assertThat(kept().at("/next_occurrences")).hasSize(10);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsWhatIsInTheWay() {
    spike("Nightly", "'cron':'0 2 * * *','duration_seconds':1800");
    newSpike("2030-06-06T04:00:00Z").choose("Happens", "Again and again, by cron");
    browser.sees("every day").fill("Cron", "15 2 * * 1").sees("Look at “Nightly”");
    browser.fill("Priority", "7").sees("Look at “Nightly”");
    assertThat(count(".next li")).isEqualTo(10);
    assertThat(browser.complaints(409)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void isListedAndSkipped(int width) {
    browser.widen(width);
    String id = spike("Nightly", "'cron':'0 2 * * *','duration_seconds':1800");
    Instant next = Instant.parse(kept().get("start_datetime").asText());
    browser.go("Spikes").sees("at 02:00 every day for 30m, in UTC");
    assertThat(browser.text()).doesNotContain("+1 h", "Stop now");
    browser.isFitForAll(width == WIDE ? "recurs-list" : "recurs-list-narrow");
    browser.press("Skip next Nightly").sees("“Nightly” is left out").sees("with one exception");

    assertThat(kept().get("start_datetime").asText())
        .isEqualTo(next.plus(1, ChronoUnit.DAYS).toString());
    browser.open(visited.port(), "/ui/collections/" + collection);
    browser.sees("at 02:00 every day for 30m, in UTC, with one exception");
    browser.isFitForAll(width == WIDE ? "recurs-collection" : "recurs-collection-narrow");
    browser.open(visited.port(), "/ui/spikes/" + id).sees("What machines will get");
    browser.press("Skip next Nightly").sees("with 2 exceptions");
    assertThat(browser.value("Except").split("\n")).hasSize(2);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void endsAtOnceWhenTheOneThatRunsIsSkipped() {
    OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
    String daily = "'cron':'%d %d * * *','duration_seconds':7200,'from':'%s'";
    spike("Daily", daily.formatted(start.getMinute(), start.getHour(), start.minusDays(1)));
    browser.press("Spikes").sees("Active").press("Skip this one Daily").sees("It is over at once");
    browser.press("Skip it").sees("is left out").sees("Scheduled");
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void isDrawnOverTime(int width) {
    browser.widen(width);
    String id = spike("Nightly", "'cron':'0 */3 * * *','duration_seconds':3600");
    browser.open(visited.port(), "/ui/timeline?from=2030-06-06T00:00:00Z");
    assertThat(browser.one("a.bar-of").getDomAttribute("aria-label"))
        .startsWith("Nightly on Router, scheduled, ")
        .endsWith("8 times here");
    assertThat(count("a.bar-of rect")).isEqualTo(8);
    assertThat(
            browser
                .driver
                .findElement(By.cssSelector("a.bar-of g title"))
                .getDomProperty("textContent"))
        .contains("Thu 6 Jun 2030 00:00 to Thu 6 Jun 2030 01:00", "not moved here");
    browser.isFitForAll(width == WIDE ? "recurs-timeline" : "recurs-timeline-narrow");
    browser.tabTo("Nightly on Router").type(Keys.ENTER).sees("What machines will get");
    assertThat(browser.path()).isEqualTo("/ui/spikes/" + id);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isDrawnAsOneWhereNobodyCouldTellThemApart() {
    spike("Always", "'cron':'* * * * *','duration_seconds':30");
    browser.open(visited.port(), "/ui/timeline?from=2030-06-06T00:00:00Z&span=604800000");
    browser.one("a.bar-of rect");
    assertThat(count("a.bar-of rect")).isEqualTo(2);
    assertThat(count("a.bar-of rect.more")).isEqualTo(1);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void isShownToAViewerAsItIs() {
    Client viewer = visited.user("viewer@localhost", "Editor");
    String own = Served.collection(viewer, "Own");
    Served.field(viewer, own, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':7");
    String json =
        "{'collection_id':%s,'name':'Mine','recurrence':{'cron':'0 2 * * *','duration_seconds':60}}";
    String id = viewer.post(SPIKES, json.formatted(Served.id(own))).is(201).at("/id");
    String self = visited.admin.get("/api/admin/users").json().get(1).get("id").asText();
    visited.admin.patch("/api/admin/users/" + self, "{'role':'Viewer'}").is(200);
    browser.signIn(visited.port(), "viewer@localhost", Served.PASSWORD);

    for (String page : List.of("/ui/spikes", "/ui/spikes/" + id)) {
      browser.open(visited.port(), page).sees("Mine").sees("at 02:00 every day");
      assertThat(browser.text()).doesNotContain("Skip", "Save");
    }
    for (String label : List.of("Happens", "Cron", "Except", "Not before", "Priority")) {
      assertThat(browser.field(label).isEnabled()).as(label).isFalse();
    }
    assertThat(count(".next li")).isEqualTo(10);
    assertThat(browser.complaints()).isEmpty();
  }
}
