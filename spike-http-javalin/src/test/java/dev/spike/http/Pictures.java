package dev.spike.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.OutputType;

/** Takes the pictures of the documentation anew; it is run by hand, as CONTRIBUTING.md tells. */
@ExtendWith(Browsing.class)
class Pictures {

  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final int BEATS = 60;

  private final Path pictures = Path.of("..", "docs", "images");
  private final Visited visited = new Visited();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private final Browser browser;

  Pictures(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
  }

  @AfterEach
  void close() {
    browser.driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", false));
    browser.zone("").widen(1280).leave();
    visited.close();
  }

  /** What there is began a while ago, so that there is something to look back upon. */
  @Test
  void showsWhatThereIsToSee() throws IOException {
    visited.clock.advance(BEAT.multipliedBy(-BEATS));
    Client people = visited.signedIn(Visited.ADMIN);
    String router = router(people);
    String shop = shop(people);
    String sensors = sensors(people);
    plan(people, router, "Backup at night", 8 * 60, 90, "");
    plan(people, shop, "Morning rush", -9, 5, "");
    plan(people, shop, "Sale", 2 * 60, 180, "");
    plan(people, sensors, "Heat wave", 5 * 60, 240, "");
    plan(people, sensors, "Door left open", -7, 32, "");
    Client machine = visited.machine(people, "grafana");
    for (int beat = 0; beat < BEATS; beat++) {
      machine.get("/api/data/Core%20router/Performance").is(200);
      visited.clock.advance(BEAT);
    }

    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
    browser.driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    take("collections", "/ui/collections", "Core router", 400);
    take("spikes", "/ui/spikes", "Traffic storm", 480);
    take("timeline", "/ui/timeline?span=43200000", "Traffic storm", 400);
    String storm =
        visited
            .admin
            .get("/api/admin/spike-schedules?collection_id=" + Served.id(router))
            .at("/0/id");
    take("spike", "/ui/spikes/" + storm, "What machines will get", 780);
    take("collection", "/ui/collections/" + Served.id(router), "grafana", 830);
  }

  private String router(Client people) {
    String router = Served.collection(people, "Core router");
    String cpu =
        Served.field(
            people,
            router,
            "cpu_percent",
            "'value_type':'NUMBER_RANGE','range_start_number':12,'range_end_number':31");
    Served.field(
        people,
        router,
        "octets_in",
        "'value_type':'INCREMENT','start_number':0,'step_number':1500,'randomization_percentage':20");
    String json =
        "{'collection_type':'Configuration','field_name':'ports','value_type':'NUMBER_FIXED','fixed_value_number':48}";
    people.post(router + "/fields", json).is(201);
    plan(
        people,
        router,
        "Traffic storm",
        -4,
        90,
        "{'original_field_id':%s,'range_start_number':82,'range_end_number':99}"
            .formatted(Served.id(cpu)));
    return router;
  }

  private static String shop(Client people) {
    String shop = Served.collection(people, "Web shop");
    Served.field(
        people, shop, "orders", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    Served.field(
        people,
        shop,
        "response_ms",
        "'value_type':'FLOAT_RANGE','range_start_float':40,'range_end_float':180,'float_precision':1");
    Served.field(people, shop, "host", "'value_type':'TEXT_FIXED','fixed_value_text':'shop-01'");
    return shop;
  }

  private static String sensors(Client people) {
    String sensors = Served.collection(people, "Cold store");
    Served.field(
        people,
        sensors,
        "celsius",
        "'value_type':'FLOAT_RANGE','range_start_float':-21,'range_end_float':-18,'float_precision':2");
    Served.field(people, sensors, "measured_at", "'value_type':'EPOCH_NOW'");
    return sensors;
  }

  private void plan(
      Client people, String collection, String name, int minutes, int length, String fields) {
    Instant start = now.plus(minutes, ChronoUnit.MINUTES);
    String json =
        "{'collection_id':%s,'name':'%s','start_datetime':'%s','end_datetime':'%s','spike_fields':[%s]}";
    people
        .post(
            "/api/admin/spike-schedules",
            json.formatted(
                Served.id(collection), name, start, start.plus(length, ChronoUnit.MINUTES), fields))
        .is(201);
  }

  private void take(String name, String path, String awaited, int height) throws IOException {
    browser.driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", height, "deviceScaleFactor", 1, "mobile", false));
    browser.open(visited.port(), path).sees(awaited);
    for (String theme : List.of("light", "dark")) {
      browser.driver.executeScript(
          "document.documentElement.dataset.theme = arguments[0]; document.activeElement.blur()",
          theme);
      Files.createDirectories(pictures);
      Files.write(
          pictures.resolve(name + "-" + theme + ".png"),
          browser.driver.getScreenshotAs(OutputType.BYTES));
    }
  }
}
