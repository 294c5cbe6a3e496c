package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases that files are loaded into. */
@ExtendWith(Nodes.class)
class ConnectionsIT {

  private static final String CONNECTIONS = "/api/connections";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  abstract static class Contract {

    private final Caller admin;
    private final Depot depot;
    private final String name = OwnProject.newName();

    Contract(Nodes.Pair nodes) {
      admin = nodes.admin();
      depot = nodes.depot();
    }

    private Reply create() {
      return OwnProject.connection(admin, depot, name);
    }

    @Test
    void createAnswersTheConnectionWithItsPasswordHidden() {
      Reply made = create();

      assertThat(made.location()).isEqualTo(CONNECTIONS + "/" + made.at("/id"));
      assertThat(made.names(""))
          .containsExactlyInAnyOrder(
              "id", "name", "description", "database_url", "created_at", "updated_at");
      assertThat(made.at("/name")).isEqualTo(name);
      assertThat(made.at("/database_url"))
          .isEqualTo(depot.target().url().replace(Target.PASSWORD, "***"));
      assertThat(made.at("/updated_at")).isEqualTo(made.at("/created_at"));
    }

    @Test
    void getAndListAnswerWhatCreateAnswered() {
      Reply made = create();

      Reply one = admin.get(made.location()).is(200);
      Reply all = admin.get(CONNECTIONS + "?limit=1000").is(200);

      assertThat(one.json()).isEqualTo(made.json());
      assertThat(one.header("ETag")).isPresent();
      assertThat(all.json()).contains(made.json());
      assertThat(all.header("X-Total-Count")).contains(Integer.toString(all.json().size()));
    }

    @Test
    void theUrlMayBeThatOfJdbc() {
      String jdbc = "jdbc:postgresql://db.example.org/shop?user=me&password=" + Target.PASSWORD;
      Reply made =
          admin
              .post(CONNECTIONS, "{'name':'%s','database_url':'%s'}".formatted(name, jdbc))
              .is(201);

      assertThat(made.text()).doesNotContain(Target.PASSWORD);
      assertThat(made.at("/database_url")).contains("db.example.org", "shop", "***");
    }

    @Test
    void putChangesOnlyWhatIsSent() {
      Reply made = create();

      Reply changed = admin.put(made.location(), "{'description':'the shop'}").is(200);

      assertThat(changed.at("/description")).isEqualTo("the shop");
      assertThat(changed.at("/name")).isEqualTo(name);
      assertThat(changed.at("/database_url")).isEqualTo(made.at("/database_url"));
    }

    @Test
    void thePasswordStaysWhereItIsGivenBackAsItIsShown() {
      Reply made = create();
      String shown = made.at("/database_url");

      admin.put(made.location(), "{'database_url':'%s'}".formatted(shown)).is(200);

      assertThat(admin.post(made.location() + "/test", "").is(200).at("/success"))
          .isEqualTo("true");
      Reply elsewhere =
          admin.put(
              made.location(),
              "{'database_url':'%s'}".formatted(shown.replace("localhost", "db.example.org")));
      elsewhere.refuses("/database_url");
    }

    @Test
    void whoeverChangesWhatIsNoLongerSoIsRefused() {
      Reply made = create();
      String tag = admin.get(made.location()).header("ETag").orElseThrow();
      admin.with("If-Match", tag).put(made.location(), "{'description':'1'}").is(200);

      admin.with("If-Match", tag).put(made.location(), "{'description':'2'}").isProblem(412);
      admin.with("If-Match", tag).delete(made.location()).isProblem(412);
    }

    @Test
    void aNameIsTakenOnce() {
      create();

      Reply second =
          admin.post(
              CONNECTIONS,
              "{'name':'%s','database_url':'%s'}".formatted(name, depot.target().url()));

      assertThat(second.isProblem(409).at("/detail")).contains(name);
    }

    @Test
    void deleteRemovesItUnlessAProjectUsesIt() {
      Reply made = create();
      OwnProject project = OwnProject.of(admin, depot);
      JsonNode used = admin.get("/api/projects/" + project.name()).json().get("connection_id");

      admin.delete(made.location()).is(204);

      admin.get(made.location()).isProblem(404);
      admin.delete(made.location()).isProblem(404);
      assertThat(admin.delete(CONNECTIONS + "/" + used.asText()).isProblem(409).at("/detail"))
          .contains(project.name());
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
      admin
          .post(CONNECTIONS, "{'name':'','database_url':'mysql://me:%s@db/x'}".formatted("hidden"))
          .refuses("/name", "/database_url");
      admin.post(CONNECTIONS, "{'naem':'x'}").refuses("/naem", "/name", "/database_url");
      admin.post(CONNECTIONS, "no json").isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "1", "x"})
    void thereIsNoSuchConnection(String id) {
      admin.get(CONNECTIONS + "/" + id).isProblem(404);
      admin.put(CONNECTIONS + "/" + id, "{'description':'x'}").isProblem(404);
      admin.post(CONNECTIONS + "/" + id + "/test", "").isProblem(404);
    }

    @Test
    void testTellsWhatIsThere() {
      Reply tested = admin.post(create().location() + "/test", "").is(200);

      assertThat(tested.names("")).containsExactlyInAnyOrder("success", "message");
      assertThat(tested.json().get("success").booleanValue()).isTrue();
      assertThat(tested.at("/message")).contains("PostgreSQL", depot.target().name());
    }

    @Test
    void testTellsWhyItCannotBeUsedWithoutThePassword() {
      String url = "postgresql://me:%s@localhost:1/shop".formatted(Target.PASSWORD);
      Reply made =
          admin.post(CONNECTIONS, "{'name':'%s','database_url':'%s'}".formatted(name, url)).is(201);

      Reply tested = admin.post(made.location() + "/test", "").is(200);

      assertThat(tested.json().get("success").booleanValue()).isFalse();
      assertThat(tested.at("/message"))
          .contains("localhost:1")
          .doesNotContain(Target.PASSWORD, "Exception");
    }
  }

  @Nested
  class OnPostgres extends Contract {

    OnPostgres(Nodes.OnPostgres nodes) {
      super(nodes);
    }
  }

  @Nested
  class OnSqlite extends Contract {

    OnSqlite(Nodes.OnSqlite nodes) {
      super(nodes);
    }
  }
}
