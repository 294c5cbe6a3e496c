package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** How fields are bent is entered, drawn and shown again. */
@ExtendWith(Browsing.class)
class BendPagesIT {

  private static final String SPIKES = "/api/admin/spike-schedules";
  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final double CLOSE = 1e-8;

  /** What pages take for the strength of a change at each of some seconds. */
  private static final String STRENGTHS =
      """
      const [change, seconds, long, done] = arguments;
      const at = performance.getEntriesByType('resource').find(({ name }) => name.includes('lib/bends'));
      import(at.name).then(({ strength }) => done(seconds.map(each => strength(JSON.parse(change), each, long))));
      """;

  private final Visited visited = new Visited();
  private final Browser browser;
  private String collection = "";
  private String cpu = "";
  private String octets = "";

  BendPagesIT(Browser browser) {
    this.browser = browser.widen(WIDE).zone("UTC");
    browser.complaints();
  }

  @BeforeEach
  void makeCollection() {
    String address = Served.collection(visited.admin, "Router");
    collection = Served.id(address);
    cpu =
        Served.id(
            Served.field(
                visited.admin,
                address,
                "cpu",
                "'value_type':'FLOAT_RANGE','range_start_float':0,'range_end_float':0,'float_precision':10"));
    octets =
        Served.id(
            Served.field(
                visited.admin,
                address,
                "octets",
                "'value_type':'INCREMENT','start_number':0,'step_number':1500"));
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.zone("").leave();
    visited.close();
  }

  private Browser newSpike(String start) {
    return browser
        .open(visited.port(), "/ui/spikes/new?collection=" + collection + "&start=" + start)
        .sees("What machines will get");
  }

  private String how(String field) {
    return "#f" + field + "-how";
  }

  private void choose(String selector, String option) {
    new Select(browser.one(selector)).selectByVisibleText(option);
  }

  private String drawn() {
    return browser.one(".sketch .line").getDomAttribute("d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'shape':'step'",
        "'shape':'linear','ramp_in_seconds':600,'ramp_out_seconds':900",
        "'shape':'linear','ramp_out_seconds':3600",
        "'shape':'exponential','ramp_in_seconds':1800,'ramp_out_seconds':300",
        "'shape':'gaussian','ramp_in_seconds':1200,'ramp_out_seconds':1200",
        "'shape':'stairs','stairs':7,'ramp_in_seconds':1400,'ramp_out_seconds':700",
        "'shape':'stairs','stairs':2",
        "'shape':'sawtooth','ramp_in_seconds':90",
        "'shape':'burst','on_seconds':30,'off_seconds':70,'ramp_in_seconds':1000"
      })
  void drawsWhatTheServiceYields(String form) {
    newSpike("2030-06-06T10:00:00Z");
    String change = "{'set':1," + form + "}";
    String json =
        "{'collection_id':%s,'from':'2030-06-06T09:59:50Z','to':'2030-06-06T11:00:10Z','step':10,"
            + "'spike':{'start_datetime':'2030-06-06T10:00:00Z','end_datetime':'2030-06-06T11:00:00Z',"
            + "'spike_fields':[{'original_field_id':%s,'change':%s}]}}";
    JsonNode values =
        visited
            .admin
            .post("/api/admin/preview", json.formatted(collection, cpu, change))
            .is(200)
            .json()
            .at("/fields/0/values");
    assertThat(values.get(0).doubleValue()).isZero();
    assertThat(values.get(361).doubleValue()).isZero();
    List<Integer> seconds = IntStream.range(0, 360).mapToObj(i -> i * 10).toList();

    List<?> strengths =
        (List<?>)
            browser.driver.executeAsyncScript(STRENGTHS, change.replace('\'', '"'), seconds, 3600);

    for (int i = 0; i < strengths.size(); i++) {
      assertThat(((Number) strengths.get(i)).doubleValue())
          .as("%s after %d s", form, seconds.get(i))
          .isCloseTo(values.get(i + 1).doubleValue(), within(CLOSE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {WIDE, NARROW})
  void bendsFieldsAndShowsThemAgain(int width) {
    browser.widen(width);
    newSpike("2030-06-06T10:00:00Z").fill("Name", "Flash crowd").press("1 h long");
    choose(how(cpu), "Another");
    String step = drawn();
    browser.fill("Number", "3");
    choose("#f" + cpu + "-shape", "Evenly");
    assertThat(drawn()).isNotEqualTo(step);
    assertThat(browser.value("Comes within (s)")).isEqualTo("900");
    browser.fill("Comes within (s)", "600").fill("Goes within (s)", "300").sees("10 min");
    choose(how(octets), "Multiplied");
    browser.sees("it never runs backwards").sees("the collection’s own");
    assertThat(browser.value("Times")).isEqualTo("2");
    browser.has("value-chart .under");
    browser.scrollTo(how(cpu)).isFitForAll("spike-bend" + (width == WIDE ? "" : "-narrow"));
    browser.press("Plan this spike").sees("Planned “Flash crowd”");

    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.at("/0/continuity")).isEqualTo("shared");
    assertThat(kept.json().at("/0/spike_fields/0/change"))
        .hasToString(
            "{\"set\":3,\"shape\":\"linear\",\"ramp_in_seconds\":600,\"ramp_out_seconds\":300}");
    assertThat(kept.json().at("/0/spike_fields/1/change/multiply").asInt()).isEqualTo(2);

    browser.open(visited.port(), "/ui/spikes/" + kept.at("/0/id")).sees("What machines will get");
    assertThat(browser.value("Number")).isEqualTo("3");
    assertThat(browser.value("Comes and goes")).isEqualTo("linear");
    assertThat(browser.value("Goes within (s)")).isEqualTo("300");
    choose("#f" + cpu + "-shape", "In stairs");
    browser.fill("Stairs", "4");
    choose(how(octets), "By this rule");
    browser.press("Save").sees("Saved “Flash crowd”");
    Answer after = visited.admin.get(SPIKES).is(200);
    assertThat(after.json().at("/0/spike_fields/0/change/stairs").asInt()).isEqualTo(4);
    assertThat(after.json().at("/0/spike_fields/1").has("change")).isFalse();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void drawsEveryShape() {
    newSpike("2030-06-06T10:00:00Z");
    choose(how(cpu), "Kept within");
    browser.fill("Not below", "5");
    Set<String> pictures = new HashSet<>();
    for (String shape :
        List.of("Evenly", "Ever faster", "Like a bell", "In stairs", "In saw teeth", "In bursts")) {
      choose("#f" + cpu + "-shape", shape);
      browser.sees("strength over 1 h");
      assertThat(pictures.add(drawn())).as(shape).isTrue();
      browser.scrollTo(how(cpu)).keepPicture("shape-" + shape.replace(' ', '-'));
    }
    browser.isFitForAll("spike-bursts");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tellsBesideTheFieldWhatIsWrong() {
    newSpike("2030-06-06T10:00:00Z");
    choose(how(cpu), "Kept within");
    browser.fill("Not below", "500").sees("must not be upside down");
    assertThat(browser.field("Not above").getDomAttribute("aria-invalid")).isEqualTo("true");
    browser.fill("Not above", "600").seesNot("upside down");
    choose("#f" + cpu + "-shape", "Evenly");
    browser.fill("Comes within (s)", "5000").sees("longer than the window");
    assertThat(browser.field("Comes within (s)").getDomAttribute("aria-invalid")).isEqualTo("true");
    browser.sees("does not fit into the window").press("4 h long").seesNot("longer than");
    browser.fill("Name", "Bounds").press("Plan this spike").sees("Planned “Bounds”");
    assertThat(browser.complaints(422)).isEmpty();
  }

  @Test
  void bendsByKeyboardAlone() {
    newSpike(Instant.parse("2030-06-06T10:00:00Z").toString());
    browser.tabTo("Name").type("By hand").tabTo("Under the spike").type("Multiplied");
    browser.tabTo("Times").type(Keys.chord(Keys.CONTROL, "a"), "4");
    browser.tabTo("Comes and goes").type("Evenly").tabTo("Comes within").type(Keys.ARROW_UP);
    browser.tabTo("Plan this spike").type(Keys.ENTER).sees("Planned “By hand”");

    Answer kept = visited.admin.get(SPIKES).is(200);
    assertThat(kept.json().at("/0/spike_fields/0/change"))
        .hasToString(
            "{\"multiply\":4,\"shape\":\"linear\",\"ramp_in_seconds\":901,\"ramp_out_seconds\":900}");
    assertThat(browser.complaints()).isEmpty();
  }
}
