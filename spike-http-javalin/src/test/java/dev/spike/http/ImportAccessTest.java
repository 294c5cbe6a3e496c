package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may have to do with imports, at every route of them. */
class ImportAccessTest {

  private static Served served;

  @BeforeAll
  static void serve() {
    served = new Served();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  /** All routes of imports, as method and path, for things that there are not. */
  private static Stream<String[]> routes() {
    return Operations.ofImports().byName().keySet().stream()
        .map(name -> name.replace("{id}", Imported.NOBODY).replace("{name}", "none").split(" "));
  }

  private static void everywhere(Client client, int status, String sentence) {
    Client sender = client.with("Content-Type", "application/json");
    routes()
        .forEach(
            route -> {
              Answer answer = sender.send(route[0], route[1], "{'a':").is(status);
              if (!route[0].equals("HEAD")) {
                answer.isProblem(status, sentence);
              }
            });
  }

  @Test
  void knowsAllRoutes() {
    assertThat(routes()).hasSize(35);
    Operations.ofImports()
        .forEach((name, route) -> assertThat(route.get("security")).as(name).hasSize(3));
  }

  @Test
  void isNotForStrangers() {
    everywhere(served.anybody, 401, "sign in first");
    everywhere(served.anybody.bearing("nonsense"), 401, "session is over");
    everywhere(served.anybody.with("X-API-Key", "nonsense"), 401, "needs an API key");
    everywhere(served.admin.with("X-API-Key", "spk_" + "x".repeat(43)), 401, "needs an API key");
  }

  @Test
  void isNotForViewersNorForTheirKeys() {
    Client admin = served.admin;
    Client editor = served.user("falling", "Editor");
    Client machine = served.machine(editor, "imports:run");
    machine.get("/api/jobs").is(200);
    String id =
        StreamSupport.stream(admin.get("/api/admin/users").json().spliterator(), false)
            .filter(user -> user.at("/email").asText().equals("falling@localhost"))
            .findFirst()
            .orElseThrow()
            .at("/id")
            .asText();
    admin.patch("/api/admin/users/" + id, "{'role':'Viewer'}").is(200);

    everywhere(served.user("onlooker", "Viewer"), 403, "imports are for Editors and Admins");
    everywhere(machine, 403, "imports are for Editors and Admins");
  }

  @Test
  void isNotForKeysWithoutTheScope() {
    everywhere(served.machine(served.admin), 403, "this API key lacks the scope imports:run");
  }

  @Test
  void isForKeysWithTheScopeAndNothingElseIs() {
    Client machine = served.machine(served.admin, "imports:run");
    Imported imported = new Imported(served, machine);

    imported.project("by machine");
    String job = imported.job("by machine");
    machine.get(job).is(200);
    machine.post(job + "/cancel", "").is(200);
    machine.get("/api/schedules").is(200);
    machine.get("/api/admin/collections").is(401);
    machine.get("/api/data/none/performance").is(403);
  }

  @Test
  void isSharedByAllEditors() {
    Imported one = new Imported(served, served.user("one", "Editor"));
    Client other = served.user("other", "Editor");
    String schedule = one.schedule("shared");

    other.get(schedule).is(200);
    other.post(schedule + "/disable", "").is(200);
    other.delete(schedule).is(204);
    other.delete("/api/projects/shared").is(204);
  }

  @Test
  void isNotForPagesOfOthers() {
    String token = served.login("admin@localhost", Served.PASSWORD).is(200).at("/access_token");
    Client browser = served.anybody.with("Cookie", "spike_session=" + token);

    browser.get("/api/jobs").is(200);
    browser.post("/api/import", "{'project':'none'}").isProblem(403, "X-Requested-With");
    browser.with("X-Requested-With", "spike").post("/api/import", "{'project':'none'}").is(404);
  }
}
