package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.imports.postgresql.SftpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may have to do with imports, and what nobody is ever shown. */
@ExtendWith(Nodes.class)
class ImportAccessIT {

  private static final String UNSEEN = "/00000000-0000-4000-8000-000000000000";
  private static final List<String> ROUTES =
      List.of(
          "POST /api/connections",
          "GET /api/connections",
          "GET /api/connections" + UNSEEN,
          "PUT /api/connections" + UNSEEN,
          "DELETE /api/connections" + UNSEEN,
          "POST /api/connections" + UNSEEN + "/test",
          "POST /api/sources",
          "GET /api/sources",
          "GET /api/sources" + UNSEEN,
          "PUT /api/sources" + UNSEEN,
          "DELETE /api/sources" + UNSEEN,
          "POST /api/sources" + UNSEEN + "/test",
          "POST /api/projects",
          "GET /api/projects",
          "GET /api/projects/x",
          "PUT /api/projects/x",
          "DELETE /api/projects/x",
          "POST /api/import",
          "GET /api/jobs",
          "GET /api/jobs" + UNSEEN,
          "POST /api/jobs" + UNSEEN + "/cancel",
          "GET /api/jobs" + UNSEEN + "/events",
          "POST /api/schedules",
          "GET /api/schedules",
          "GET /api/schedules" + UNSEEN,
          "PUT /api/schedules" + UNSEEN,
          "DELETE /api/schedules" + UNSEEN,
          "POST /api/schedules" + UNSEEN + "/enable",
          "POST /api/schedules" + UNSEEN + "/disable",
          "POST /api/schedules" + UNSEEN + "/run",
          "GET /api/schedules" + UNSEEN + "/history");

  abstract static class Contract {

    private final Nodes.Pair nodes;
    private final Caller admin;

    Contract(Nodes.Pair nodes) {
      this.nodes = nodes;
      admin = nodes.admin();
    }

    /** The directory in which the services keep what is theirs. */
    abstract Path data();

    private static Reply ask(Caller caller, String route) {
      String[] words = route.split(" ");
      boolean body = !words[0].equals("GET") && !words[0].equals("DELETE");
      return caller
          .with("Accept", words[1].endsWith("/events") ? "text/event-stream" : "application/json")
          .with("Content-Type", "application/json")
          .send(words[0], words[1], body ? "{}" : "");
    }

    private static void assertAll(Caller caller, int status) {
      for (String route : ROUTES) {
        assertThat(ask(caller, route).isProblem(status).status()).as(route).isEqualTo(status);
      }
    }

    @Test
    void nobodyIsAskedWhoTheyAre() {
      assertAll(nodes.one().anybody(), 401);
      assertAll(nodes.one().anybody().with("X-API-Key", "spk_" + "x".repeat(43)), 401);
    }

    @Test
    void aViewerMayNotEvenLook() {
      assertAll(People.of(admin).newcomer("Viewer"), 403);
    }

    @Test
    void aKeyWithoutTheScopeOpensNothing() {
      assertAll(admin.machine(), 403);
      assertAll(admin.machine("'scopes':['data:read']"), 403);
    }

    @Test
    void aKeyWithTheScopeOpensAllAndNothingElse() {
      Caller machine = admin.machine("'scopes':['imports:run']");
      OwnProject project = OwnProject.of(machine, nodes.depot());

      for (String route : ROUTES) {
        assertThat(ask(machine, route).status()).as(route).isIn(200, 404, 422);
      }
      assertThat(project.run(project.files("id,name\n1,one\n")).at("/status"))
          .isEqualTo("completed");
      machine.get("/api/admin/collections").isProblem(401);
    }

    @Test
    void anEditorMayDoAllOfIt() {
      OwnProject project = OwnProject.of(People.of(admin).newcomer("Editor"), nodes.depot());

      assertThat(project.run().at("/status")).isEqualTo("completed");
      project
          .schedule(project.name(), "'schedule_type':'interval','interval_seconds':3600")
          .is(201);
    }

    @Test
    void aKeyOfAViewerOpensNothingWhateverItsScope() {
      People.Known person = People.of(admin).known("Editor");
      Caller machine = person.caller().machine("'scopes':['imports:run']");
      machine.get("/api/jobs").is(200);

      admin.patch("/api/admin/users/" + person.id(), "{'role':'Viewer'}").is(200);

      machine.get("/api/jobs").isProblem(403);
    }

    @Test
    void noPasswordIsEverShownOrKeptAsItIs() throws IOException {
      OwnProject project = OwnProject.of(admin, nodes.depot());
      String override = "'sftp_override':{'password':'%s'}".formatted(SftpServer.PASSWORD);
      String rhythm = "'schedule_type':'interval','interval_seconds':3600";
      Reply schedule = project.schedule(project.name(), rhythm + "," + override).is(201);
      String one = admin.get("/api/projects/" + project.name()).text();
      Reply job = project.run(override);
      assertThat(job.at("/status")).as(job.text()).isEqualTo("completed");
      admin.post("/api/sources/" + id(one, "source_id") + "/test", "").is(200);
      admin
          .put(
              "/api/connections/" + id(one, "connection_id"),
              "{'database_url':'%s&sslmode=require'}"
                  .formatted(nodes.depot().target().url() + "?ApplicationName=x"))
          .is(200);
      Reply failed = project.run(override);
      assertThat(failed.at("/status")).isEqualTo("failed");

      List<String> said =
          Stream.of("connections", "sources", "projects", "schedules?limit=100", "jobs")
              .map(path -> admin.get("/api/" + path).is(200).text())
              .toList();

      for (String text : said) {
        assertHidden(text);
      }
      assertHidden(schedule.text() + job.text() + failed.text());
      String log = nodes.one().remarks() + nodes.other().remarks();
      assertThat(log).contains("of '" + project.name() + "' is completed: ");
      assertHidden(log);
      for (Path file : files(data())) {
        assertHidden(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }

    private static String id(String json, String member) {
      return json.replaceAll("(?s).*\"" + member + "\":\"([^\"]+)\".*", "$1");
    }

    private static List<Path> files(Path directory) throws IOException {
      try (Stream<Path> found = Files.walk(directory)) {
        return found.filter(Files::isRegularFile).toList();
      }
    }

    static void assertHidden(String text) {
      assertThat(text).doesNotContain(Target.PASSWORD, SftpServer.PASSWORD);
    }
  }

  @Nested
  class OnPostgres extends Contract {

    private final Nodes.OnPostgres nodes;

    OnPostgres(Nodes.OnPostgres nodes) {
      super(nodes);
      this.nodes = nodes;
    }

    @Override
    Path data() {
      return nodes.scratch();
    }

    @Test
    void noTableHasThemEither() {
      OwnProject.of(nodes.admin(), nodes.depot());
      Target own = new Target(nodes.server(), "postgres");
      List<String> tables =
          own.rows(
              "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                  + " WHERE table_schema = 'public'");

      assertThat(tables).isNotEmpty();
      for (String table : tables) {
        Contract.assertHidden(own.rows("SELECT to_json(t)::text FROM " + table + " t").toString());
      }
    }
  }

  @Nested
  class OnSqlite extends Contract {

    private final Nodes.OnSqlite nodes;

    OnSqlite(Nodes.OnSqlite nodes) {
      super(nodes);
      this.nodes = nodes;
    }

    @Override
    Path data() {
      return nodes.scratch();
    }
  }
}
