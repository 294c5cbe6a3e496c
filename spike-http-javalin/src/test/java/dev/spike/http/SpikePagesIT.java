package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@ExtendWith(Browsing.class)
class SpikePagesIT {

  private static final String SPIKES = "/api/admin/spike-schedules";

  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  private final Visited visited = new Visited();
  private final Browser browser;
  private String collection = "";

  SpikePagesIT(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
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
    Served.field(
        visited.admin,
        address,
        "octets",
        "'value_type':'INCREMENT','start_number':0,'step_number':1500");
    Served.field(
        visited.admin, address, "host", "'value_type':'TEXT_FIXED','fixed_value_text':'r1'");
    String json =
        "{'collection_type':'Configuration','field_name':'ports','value_type':'NUMBER_FIXED','fixed_value_number':48}";
    visited.admin.post(address + "/fields", json).is(201);
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.zone("").leave();
    visited.close();
  }

  private String spike(String name, Instant start, Instant end) {
    String json = "{'collection_id':%s,'name':'%s','start_datetime':'%s','end_datetime':'%s'}";
    return visited
        .admin
        .post(SPIKES, json.formatted(collection, name, start, end))
        .is(201)
        .at("/id");
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  @Test
  void plansASpikeFromItsCollection() {
    browser.open(visited.port(), "/ui/collections/" + collection).press("Create spike");
    browser.sees("What machines will get");
    assertThat(browser.field("Collection").isEnabled()).isFalse();
    browser.sees("Configuration stays as it is under a spike").sees("this is no number");
    browser.fill("Name", "Rush hour").fill("Highest", "99").fill("Lowest", "80").sees("changed");
    browser.press("4 h long").sees("Length: 4 h").press("All numbers times 5");
    assertThat(browser.field("Lowest").getDomProperty("value")).isEqualTo("50");
    browser.has("value-chart .line");
    browser.isFitForAll("spike-form").widen(390).isFitForAll("spike-form-narrow").widen(1280);
    browser.press("Plan this spike").sees("Planned “Rush hour”").sees("Scheduled");

    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.at("/0/name")).isEqualTo("Rush hour");
    assertThat(kept.at("/0/spike_fields/0/range_end_number")).isEqualTo("150");
    assertThat(kept.at("/0/spike_fields/1/step_number")).isEqualTo("7500");
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void tellsWhatIsInTheWayAndWhatIsWrong(int width) {
    browser.widen(width);
    Instant start = now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    String first = spike("First", start, start.plusSeconds(3600));

    browser.open(visited.port(), "/ui/spikes/new?collection=" + collection + "&start=" + start);
    browser.sees("'First' already takes").sees("Look at “First”").fill("Name", "Second");
    browser.press("Plan this spike");
    browser.isFitForAll("spike-overlap");
    assertThat(visited.admin.get(SPIKES).json()).hasSize(1);
    browser.fill("Lowest", "31").sees("Look at “First”");
    browser.fill("Ends", local(start.minusSeconds(1), ZoneOffset.UTC));
    browser.sees("The end has to be after the start");
    browser.fill("Begins", local(start.minusSeconds(3600), ZoneOffset.UTC));
    browser.seesNot("Look at “First”").sees("must not end below its start");
    browser.press("Plan this spike").sees("must not end below its start");
    browser.fill("Lowest", "29").press("Plan this spike").sees("Planned “Second”");
    browser.open(visited.port(), "/ui/spikes/" + first).sees("Save");
    assertThat(browser.complaints(409, 422)).isEmpty();
  }

  private static String local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone).toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void showsHowSpikesStandAndChangesThem(int width) {
    browser.widen(width);
    Instant now = now();
    String running = spike("Running", now.minusSeconds(60), now.plusSeconds(5400));
    spike("Coming", now.plus(1, ChronoUnit.DAYS), now.plus(2, ChronoUnit.DAYS));

    browser.go("Spikes").sees("ends in 1 h 29 min").sees("begins in 23 h 59 min");
    browser.isFitForAll(width == WIDE ? "spikes" : "spikes-narrow");
    browser.choose("Status", "scheduled").sees("1 spike").seesNot("Running");
    assertThat(browser.path()).isEqualTo("/ui/spikes?status=scheduled");
    browser.choose("Status", "any").press("+1 h Running").sees("ends in 2 h 29 min");
    browser.press("Stop now Running").press("Stop now").sees("Stopped “Running”").sees("Expired");
    assertThat(visited.admin.get(SPIKES + "/" + running).at("/status")).isEqualTo("expired");
    browser.press("Edit Coming").fill("Name", "Later").press("Save").sees("Saved “Later”");
    browser.press("Duplicate Later").sees("What machines will get").press("Plan this spike");
    browser.sees("Planned “Later again”").press("Delete Later again").press("Delete");
    browser.sees("Deleted “Later again”").sees("2 spikes");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void seesASpikeBeginAndEnd() {
    Instant now = now();
    spike("Short", now.plusSeconds(3), now.plusSeconds(5));

    browser.press("Spikes").sees("Scheduled").sees("Active").sees("ends in").sees("Expired");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void takesTimesAsTheyAreToldInAZone() {
    browser.zone("America/New_York").open(visited.port(), "/ui/spikes/new").sees("Time zone");
    assertThat(browser.field("Time zone").getDomProperty("value")).isEqualTo("America/New_York");
    browser.choose("Time zone", "Europe/Berlin").fill("Name", "Over the change");
    browser.fill("Begins", "2030-03-31T01:30").fill("Ends", "2030-03-31T02:30");
    browser.sees("Clocks in Europe/Berlin are put forward over this time; 03:30 is meant");
    browser.fill("Begins", "2030-10-27T02:30").fill("Ends", "2030-10-27T02:45");
    browser
        .sees("this time comes twice")
        .fill("Ends", "2030-10-27T04:00")
        .press("the first (UTC+2)");
    browser.isFitForAll("zones");
    browser.press("Plan this spike").sees("Planned “Over the change”");

    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.at("/0/start_datetime")).isEqualTo("2030-10-27T00:30:00Z");
    assertThat(kept.at("/0/end_datetime")).isEqualTo("2030-10-27T03:00:00Z");
    browser.sees("26 Oct 2030").zone("Asia/Kolkata").open(visited.port(), "/ui/spikes");
    browser.sees("27 Oct 2030 06:00").sees("27 Oct 2030 08:30");
    assertThat(browser.complaints()).isEmpty();
  }

  /** Whatever clocks the browser has, those of Berlin are meant, in the night they are changed. */
  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata"})
  void keepsWhatIsMeantWhileClocksAreChanged(String zone) {
    browser.zone(zone);
    plan("Forward", "2030-03-31T01:30", "2030-03-31T03:30");
    browser.sees("Length: 1 h").fill("Begins", "2030-03-31T02:15");
    browser.sees("03:15 is meant").sees("Length: 15 min").press("Plan this spike").sees("Planned");
    plan("Back", "2030-10-27T02:30", "2030-10-27T02:30");
    browser.sees("The end has to be after the start").press("the second (UTC+1)");
    browser.sees("Length: 1 h").press("Plan this spike").sees("Planned “Back”");

    assertBack("2030-10-27T00:30:00Z", "2030-10-27T01:30:00Z");
    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.at("/0/start_datetime")).isEqualTo("2030-03-31T01:15:00Z");
    assertThat(kept.at("/0/end_datetime")).isEqualTo("2030-03-31T01:30:00Z");
    for (String moment : kept.json().findValuesAsText("start_datetime")) {
      browser.sees(shown(moment, zone));
    }
    browser.press("Edit Back").sees("What machines will get");
    assertThat(browser.value("Begins"))
        .startsWith(local(Instant.parse("2030-10-27T00:30:00Z"), ZoneId.of(zone)));
    browser.choose("Time zone", "Europe/Berlin").sees("Length: 1 h");
    assertThat(browser.value("Begins")).startsWith("2030-10-27T02:30");
    assertThat(browser.value("Ends")).startsWith("2030-10-27T02:30");
    browser.press("Save").sees("Saved “Back”");
    assertBack("2030-10-27T00:30:00Z", "2030-10-27T01:30:00Z");
    assertThat(browser.complaints()).isEmpty();
  }

  private void plan(String name, String begins, String ends) {
    browser.open(visited.port(), "/ui/spikes/new?collection=" + collection).sees("Time zone");
    browser.choose("Time zone", "Europe/Berlin").fill("Name", name);
    browser.fill("Begins", begins).fill("Ends", ends);
  }

  private void assertBack(String start, String end) {
    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.at("/1/start_datetime")).isEqualTo(start);
    assertThat(kept.at("/1/end_datetime")).isEqualTo(end);
  }

  private static String shown(String moment, String zone) {
    return DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK)
        .format(Instant.parse(moment).atZone(ZoneId.of(zone)));
  }

  @Test
  void plansASpikeByKeyboardAlone() {
    Served.collection(visited.admin, "Aside");
    browser.open(visited.port(), "/ui/spikes").sees("No spikes yet");
    browser.tabTo("New spike").type(Keys.ENTER).sees("New spike").sees("Time zone");
    browser.tabTo("Name").type("By hand").tabTo("Collection").type("Router");
    browser.tabTo("Time zone").type("Asia/Tokyo").sees("What machines will get");
    // The same date to those who write the day first and to those who write the month first.
    browser.tabTo("Begins").type("06062030", Keys.ARROW_RIGHT, "101500AM");
    browser.sees("2030-06-06 01:15:00 UTC (UTC+9)");
    browser.tabTo("4 h long").type(Keys.ENTER).sees("Length: 4 h");
    browser.tabTo("All numbers times 5").type(Keys.ENTER).sees("changed");
    browser.tabTo("Highest").type(Keys.ARROW_UP).tabTo("Plan this spike").type(Keys.ENTER);
    browser.sees("Planned “By hand”");

    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.at("/0/collection_name")).isEqualTo("Router");
    assertThat(kept.at("/0/start_datetime")).isEqualTo("2030-06-06T01:15:00Z");
    assertThat(kept.at("/0/end_datetime")).isEqualTo("2030-06-06T05:15:00Z");
    assertThat(kept.at("/0/spike_fields/0/range_start_number")).isEqualTo("50");
    assertThat(kept.at("/0/spike_fields/0/range_end_number")).isEqualTo("151");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesAroundByKeyboardAlone() {
    Instant now = now();
    spike("Running", now.minusSeconds(60), now.plusSeconds(5400));
    browser.type("?").sees("Single keys do something").type(Keys.ESCAPE).seesNot("Single keys");
    browser.type("t").sees("Drag over an empty stretch").type("n").sees("Time zone");
    browser.type("t").sees("Running").tabTo("Running on Router, active").type(Keys.ENTER);
    browser.sees("What machines will get").tabTo("Stop now").type(Keys.ENTER);
    browser
        .sees("Stop “Running” now?")
        .tabTo("Stop now")
        .type(Keys.ENTER)
        .sees("Stopped “Running”");
    browser.sees("It is over").sees("What machines will get").seesNot("in the future");
    assertThat(browser.complaints(409)).isEmpty();
  }

  @Test
  void showsAViewerNothingToChangeSpikesBy() {
    Client viewer = visited.user("viewer@localhost", "Editor");
    String own = Served.collection(viewer, "Own");
    Served.field(viewer, own, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':7");
    Instant now = now();
    String json = "{'collection_id':%s,'name':'Mine','start_datetime':'%s','end_datetime':'%s'}";
    String id =
        viewer
            .post(SPIKES, json.formatted(Served.id(own), now, now.plusSeconds(5400)))
            .is(201)
            .at("/id");
    String self = visited.admin.get("/api/admin/users").json().get(1).get("id").asText();
    visited.admin.patch("/api/admin/users/" + self, "{'role':'Viewer'}").is(200);
    browser.signIn(visited.port(), "viewer@localhost", Served.PASSWORD);

    for (String page : List.of("/ui/spikes", "/ui/timeline", "/ui/spikes/" + id)) {
      browser.open(visited.port(), page).sees("Mine");
      assertThat(browser.text())
          .doesNotContain("New spike", "Edit", "Stop", "+1 h", "Duplicate", "Delete", "Save")
          .doesNotContain("Drag", "×2");
    }
    assertThat(browser.field("Name").isEnabled()).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }
}
