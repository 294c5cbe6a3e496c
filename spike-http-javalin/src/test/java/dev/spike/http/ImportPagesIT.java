package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

@ExtendWith(Browsing.class)
class ImportPagesIT {

  private final Visited visited = new Visited();
  private final Browser browser;

  ImportPagesIT(Browser browser) {
    this.browser = browser.widen(1280).zone("UTC");
    browser.complaints();
  }

  @BeforeEach
  void signIn() {
    browser.signIn(visited.port(), Visited.ADMIN, Served.PASSWORD);
  }

  @AfterEach
  void close() {
    assertThat(browser.foreignRequests()).isEmpty();
    browser.leave();
    visited.close();
  }

  /** The id of a new thing. */
  private String made(String all, String json) {
    return visited.admin.post("/api/" + all, json).is(201).at("/id");
  }

  private String connection() {
    return made(
        "connections", "{'name':'shop','database_url':'postgresql://me:word@db.example.org/shop'}");
  }

  /** The id of a project with files of a server. */
  private String project() {
    String source =
        made(
            "sources",
            "{'name':'files','host':'files.example.org','username':'me','password':'w'}");
    String json =
        "{'name':'orders','connection_id':'%s','source_id':'%s','config':{'on_bad_row':'skip'}}";
    return made("projects", json.formatted(connection(), source));
  }

  /** The id of a schedule of files that go on when they are told to. */
  private String schedule(String name, String files) {
    String json =
        "{'name':'%s','project_name':'orders','schedule_type':'cron',"
            + "'cron_expression':'30 2 * * *','timezone':'Europe/Berlin','local_files':[%s]}";
    return made("schedules", json.formatted(name, files));
  }

  private Browser open(String path) {
    return browser.open(visited.port(), "/ui/imports" + path);
  }

  private void fits(String name) {
    browser.isFitForAll(name).widen(390).isFitForAll(name + "-narrow").widen(1280);
  }

  @Test
  void leadsFromNothingToAJob() {
    browser.press("Imports").sees("A connection").sees("A schedule");
    fits("imports-first");
    browser.press("New connection").fill("Name", "shop").fill("URL of the database", "nonsense");
    browser.press("Create connection").sees("looks like postgresql://");
    browser.fill("URL of the database", "postgresql://me:s3cr3t-word@nowhere/shop");
    fits("connection-form");
    browser.press("Create connection").sees("Made “shop”").sees("me:***@nowhere");
    browser.press("Test shop").sees("nobody answers at");
    browser.press("Edit shop").fill("URL of the database", "postgresql://me:word@db/shop");
    browser.press("Save").sees("Changed “shop”").press("Test shop").sees("PostgreSQL 17.2");
    fits("connections");
    assertThat(browser.text()).doesNotContain("s3cr3t-word");

    browser.press("Sources").sees("1 connection").press("New source").fill("Name", "files");
    browser.fill("Host", "files.example.org").fill("User", "me").fill("Password", "word");
    browser.press("Create source").sees("not known yet").press("Test files");
    browser.sees("4 files").sees("ssh-ed25519");
    fits("sources");

    browser.press("Projects").press("New project").fill("Name", "orders");
    browser.press("Files that go elsewhere").fill("Tables, as JSON", "[{").press("Create project");
    browser.sees("This is not JSON").fill("Tables, as JSON", "[{\"file_pattern\":\"x\"}]");
    browser.press("Create project").sees("target_table is missing").fill("Tables, as JSON", "");
    browser.fill("Primary key", "id, day").choose("A row that the table", "is left out, and told");
    fits("project-form");
    browser.press("Create project").sees("*.csv");
    fits("projects");
    assertThat(visited.admin.get("/api/projects/orders").at("/config/defaults/primary_key/1"))
        .isEqualTo("day");

    browser.press("Run now orders").sees("Job of orders").sees("Partial").sees("bad row");
    browser.sees("flawed.csv, line 9: no date").sees("line 3 has 2 cells, not 3").sees("readme");
    fits("job");
    open("/connections").press("Delete shop").press("Delete").sees("uses the connection");
    assertThat(browser.complaints(409, 422)).isEmpty();
  }

  @Test
  void foreseesASchedule() {
    project();
    open("/schedules").press("New schedule").sees("at 02:30 every day").fill("Name", "nightly");
    browser.fill("Cron expression", "0 25 * * *").sees("'25' is no value of the hour field");
    browser.fill("Cron expression", "0 6 * * MON-FRI").sees("at 06:00 on Monday to Friday");
    browser.choose("Time zone", "Europe/Berlin");
    fits("schedule-form");
    browser.press("Create schedule").sees("It has not run yet");
    assertThat(browser.driver.findElements(By.cssSelector(".list time")))
        .hasSize(5)
        .allMatch(run -> run.getText().contains("06:00"));
    browser.press("Edit nightly").choose("Recurs", "after so many hours").sees("every 6 hours");
    browser.fill("Every so many hours", "1.5").sees("every 90 minutes").press("Save");
    browser.sees("Runs every 90 minutes");
    assertThat(browser.complaints(422)).isEmpty();
  }

  @Test
  void showsHowAJobGetsOn() {
    project();
    String id = schedule("nightly", "'slow_orders.csv'");
    open("").sees("nightly").press("Run now nightly").sees("Job of orders").sees("Running");
    browser.sees("Looking for files");
    visited.hands.goOn();
    browser.sees("25 % · 12 MB of 48 MB").sees("250,000");
    fits("job-running");
    visited.hands.goOn();
    visited.hands.goOn();
    browser.sees("75 %").sees("750,000");
    open("/jobs").sees("Running").one("td.title a").click();
    browser.sees("75 %");
    visited.hands.goOn();
    browser.sees("Completed").sees("900,000").seesNot("75 %");
    open("/schedules/" + id).sees("1 run, 100 % completed").sees("900,000");
    fits("schedule");
    browser.press("Pause nightly").sees("It is paused").press("Resume nightly").sees("in ");
    browser.seesNot("It is paused");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void asksHowAJobGetsOnWhereNothingIsHeard() {
    project();
    schedule("nightly", "'slow_orders.csv'");
    block("*/api/events");
    try {
      open("").press("Run now nightly").sees("Running");
      visited.hands.goOn();
      browser.sees("25 %");
      for (int i = 0; i < 3; i++) {
        visited.hands.goOn();
      }
      browser.sees("Completed").sees("900,000");
    } finally {
      block();
    }
  }

  private void block(String... addresses) {
    browser.driver.executeCdpCommand("Network.enable", Map.of());
    browser.driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
  }

  @Test
  void cancelsAJob() {
    project();
    schedule("nightly", "'slow_orders.csv'");
    open("").press("Run now nightly").sees("Running").press("Cancel job");
    browser.press("Cancel the job").sees("Cancelled").sees("somebody cancelled the job");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsWhatThereIsAtAGlance() {
    project();
    String nightly = schedule("nightly", "'orders.csv'");
    String hourly = schedule("all of it", "'bad.csv'");
    visited.admin.post("/api/schedules/" + nightly + "/disable", "").is(200);
    open("").press("Run now nightly").sees("Completed");
    open("").press("Run now all of it").sees("Failed").press("Run again").sees("Failed");
    open("").sees("2 runs, 0 % completed").sees("Paused").sees("at 02:30 every day");
    fits("schedules");
    open("/jobs?status=failed").sees("2 jobs");
    browser.choose("Status", "any").sees("3 jobs");
    assertThat(browser.path()).isEqualTo("/ui/imports/jobs");
    fits("jobs");
    browser.choose("Status", "partial").sees("No job is like that");
    open("/schedules/" + hourly).press("Delete all of it").press("Delete").sees("Deleted “all");
    browser.sees("nightly");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void readsFilesOfTheServicesMachine() {
    made("projects", "{'name':'local','connection_id':'%s'}".formatted(connection()));
    open("/projects").sees("this machine").press("Run now local").sees("one per line");
    browser.fill("Files of this", "orders.csv").press("Run").sees("Completed").sees("orders.csv");
    open("/projects").press("Delete local").press("Delete").sees("A project");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void appliesDocumentsAfterALook() {
    String json =
        "[{\"kind\": \"Connection\", \"name\": \"shop\","
            + " \"database_url\": \"postgresql://me:word@db/shop\"}]";
    open("").press("Apply documents").fill("Documents, as JSON", "[{\"kind\": \"Nothing\"}]");
    browser.press("See what it changes").sees("Nothing").fill("Documents, as JSON", json);
    browser.press("See what it changes").sees("created");
    fits("import-documents");
    assertThat(visited.admin.get("/api/connections").json()).isEmpty();
    browser.press("Apply").sees("Applied 1 document").sees("1 connection");
    assertThat(browser.complaints(422)).isEmpty();
  }

  @Test
  void isForThoseWhoMayHaveToDoWithImports() {
    visited.user("editor@localhost", "Editor");
    visited.user("viewer@localhost", "Viewer");

    browser.signIn(visited.port(), "editor@localhost", Served.PASSWORD).press("Imports");
    browser.sees("New connection").signIn(visited.port(), "viewer@localhost", Served.PASSWORD);
    browser.sees("Collections").seesNot("Imports");
    open("/jobs").sees("There is no page at this address");
    assertThat(browser.complaints(401)).isEmpty();
  }
}
