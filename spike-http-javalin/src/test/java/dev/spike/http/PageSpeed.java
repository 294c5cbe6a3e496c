package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How fast the pages are: it prints figures and asserts nothing, since machines differ, and is run
 * by hand, as docs/performance.md tells.
 */
@ExtendWith(Browsing.class)
class PageSpeed {

  private static final int ROUNDS = 20;

  private final Visited visited = new Visited();
  private final Browser browser;

  PageSpeed(Browser browser) {
    this.browser = browser.widen(1280);
  }

  @BeforeEach
  void fill() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (int i = 0; i < 10; i++) {
      String collection = Served.collection(visited.admin, "Router " + i);
      Served.field(
          visited.admin, collection, "n", "'value_type':'NUMBER_FIXED','fixed_value_number':7");
      for (int j = 0; j < 5; j++) {
        String json =
            "{'collection_id':%s,'name':'Peak %d','start_datetime':'%s','end_datetime':'%s'}"
                .formatted(
                    Served.id(collection),
                    j,
                    now.plusSeconds(900 * j),
                    now.plusSeconds(900 * j + 600));
        visited.admin.post("/api/admin/spike-schedules", json).is(201);
      }
    }
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    browser.leave();
    visited.close();
  }

  @Test
  void ofTheFirstPaint() {
    say("first contentful paint of the spikes page, nothing kept", paint(true));
    say("the same, with what browsers keep", paint(false));
  }

  private List<Double> paint(boolean isForgetful) {
    return Stream.generate(() -> painted(isForgetful)).limit(ROUNDS).toList();
  }

  private double painted(boolean isForgetful) {
    browser.leave();
    if (isForgetful) {
      browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }
    browser.open(visited.port(), "/ui/spikes").sees("50 spikes");
    return number("return performance.getEntriesByName('first-contentful-paint')[0].startTime");
  }

  @Test
  void ofTheTimeline() {
    browser.open(visited.port(), "/ui/timeline").one("spike-timeline svg");
    say(
        "timeline with 1,000 spikes drawn anew",
        measured(
            """
            const lanes = document.querySelector('spike-timeline');
            const spikes = Array.from({length: 1000}, (_, i) => ({
              id: i + 1, name: 'Peak ' + i, collection_id: lanes.collections[i % 10].id, collection_name: 'Router',
              start_datetime: new Date(lanes.from + i / 1000 * lanes.span).toISOString(),
              end_datetime: new Date(lanes.from + (i + 5) / 1000 * lanes.span).toISOString()}));
            const change = round => { lanes.spikes = spikes.slice(); lanes.from += 1000; return lanes; };
            """));
  }

  @Test
  void ofAChart() {
    browser.open(visited.port(), "/ui/spikes/new").sees("Time zone");
    say(
        "chart with 5,000 points drawn anew",
        measured(
            """
            const chart = document.querySelector('spike-page')
              .appendChild(document.createElement('value-chart'));
            const from = Date.parse('2026-03-01T09:00:00Z');
            const preview = {from: new Date(from).toISOString(), to: new Date(from + 5e6).toISOString(),
              times_epoch: Array.from({length: 5000}, (_, i) => from / 1000 + i),
              spikes: [{name: 'Peak', start_datetime: new Date(from + 2e6).toISOString(),
                end_datetime: new Date(from + 3e6).toISOString(), first_sample: 2000, samples: 1000}]};
            const series = () => Array.from({length: 5000}, () => Math.floor(Math.random() * 100));
            const change = round => {
              chart.preview = preview;
              chart.field = {field_name: 'cpu', values: series(), base: series()};
              return chart;
            };
            """));
  }

  @Test
  void ofTheWayToTheBrowser() {
    browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    browser.open(visited.port(), "/ui/spikes").sees("50 spikes");
    for (String whose : List.of("/ui/", "/webjars/")) {
      double bytes =
          number(
              "return performance.getEntriesByType('resource').filter(each => each.name.includes('"
                  + whose
                  + "')).reduce((sum, each) => sum + each.encodedBodySize, 0)");
      System.out.printf(Locale.ROOT, "scripts and styles under %s: %,.0f bytes%n", whose, bytes);
    }
  }

  /** Milliseconds from a change to the elements that show it, laid out. */
  private List<Double> measured(String change) {
    Object times =
        browser.driver.executeAsyncScript(
            change
                + """
                    const [rounds, done] = arguments;
                    (async () => {
                      const times = [];
                      for (let round = -5; round < rounds; round++) {
                        const element = change(round);
                        const start = performance.now();
                        element.requestUpdate();
                        await element.updateComplete;
                        element.getBoundingClientRect();
                        if (round >= 0) {
                          times.push(performance.now() - start);
                        }
                        await new Promise(requestAnimationFrame);
                      }
                      done(times);
                    })().catch(done);
                    """,
            ROUNDS);
    assertThat(times).isInstanceOf(List.class);
    return ((List<?>) times).stream().map(time -> ((Number) time).doubleValue()).toList();
  }

  private double number(String script) {
    return ((Number) browser.driver.executeScript(script)).doubleValue();
  }

  private static void say(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f ms (%.1f to %.1f)%n",
        what,
        sorted.get(ROUNDS / 2),
        sorted.get(0),
        sorted.get(ROUNDS - 1));
  }
}
