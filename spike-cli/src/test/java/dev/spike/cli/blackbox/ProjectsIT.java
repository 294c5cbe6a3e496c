package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done with which files. */
@ExtendWith(Nodes.class)
class ProjectsIT {

  private static final String PROJECTS = "/api/projects";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  abstract static class Contract {

    private final Caller admin;
    private final Depot depot;
    private final String name = OwnProject.newName();

    Contract(Nodes.Pair nodes) {
      admin = nodes.admin();
      depot = nodes.depot();
    }

    private Reply create(String config) {
      String connection = OwnProject.connection(admin, depot, name).at("/id");
      return admin.post(
          PROJECTS,
          "{'name':'%s','connection_id':'%s','config':%s}".formatted(name, connection, config));
    }

    @Test
    void createAnswersTheProjectWithAllThatIsUsual() {
      Reply made = create("{}").is(201);

      assertThat(made.location()).isEqualTo(PROJECTS + "/" + name);
      assertThat(made.names(""))
          .containsExactlyInAnyOrder(
              "id", "name", "connection_id", "source_id", "config", "created_at", "updated_at");
      assertThat(made.names("/config"))
          .containsExactlyInAnyOrder(
              "defaults", "table_naming", "tables", "refresh_materialized_views", "on_bad_row");
      JsonNode defaults = made.json().at("/config/defaults");
      assertThat(made.names("/config/defaults"))
          .containsExactlyInAnyOrder(
              "file_pattern",
              "primary_key",
              "delimiter",
              "encoding",
              "skiprows",
              "rebuild_table",
              "datestyle",
              "schema");
      assertThat(defaults.get("file_pattern").asText()).isEqualTo("*.csv");
      assertThat(defaults.get("delimiter").asText()).isEqualTo(",");
      assertThat(defaults.get("encoding").asText()).isEqualToIgnoringCase("utf-8");
      assertThat(defaults.get("skiprows").intValue()).isZero();
      assertThat(defaults.get("rebuild_table").booleanValue()).isFalse();
      assertThat(defaults.get("datestyle").isNull()).isTrue();
      assertThat(defaults.get("schema").asText()).isEqualTo("public");
      assertThat(made.json().at("/config/table_naming/lowercase").booleanValue()).isTrue();
      assertThat(made.at("/config/on_bad_row")).isEqualTo("fail");
      assertThat(made.json().get("source_id").isNull()).isTrue();
    }

    @Test
    void aKeyIsOneColumnOrSeveral() {
      Reply made =
          create(
                  "{'defaults':{'primary_key':['a','b']},"
                      + "'tables':[{'file_pattern':'x*','target_table':'x','primary_key':'c'}]}")
              .is(201);

      assertThat(made.json().at("/config/defaults/primary_key").toString())
          .isEqualTo("[\"a\",\"b\"]");
      assertThat(made.json().at("/config/tables/0/primary_key").toString()).contains("\"c\"");
    }

    @Test
    void isKnownByItsName() {
      OwnProject project = OwnProject.of(admin, depot);
      Reply one = admin.get(PROJECTS + "/" + project.name()).is(200);

      assertThat(one.at("/id")).isEqualTo(project.id());
      assertThat(admin.get(PROJECTS + "?limit=1000").is(200).json()).contains(one.json());
      admin.get(PROJECTS + "/nobody%20knows").isProblem(404);
    }

    @Test
    void putChangesOnlyWhatIsSent() {
      Reply made = create("{'on_bad_row':'skip'}").is(201);

      Reply renamed = admin.put(made.location(), "{'name':'%s, too'}".formatted(name)).is(200);

      assertThat(renamed.at("/config/on_bad_row")).isEqualTo("skip");
      admin.get(made.location()).isProblem(404);
      admin.get(PROJECTS + "/" + name + ",%20too").is(200);
    }

    @Test
    void deleteRemovesItUnlessItIsScheduled() {
      Reply made = create("{}").is(201);
      OwnProject project = OwnProject.of(admin, depot);
      project
          .schedule(project.name(), "'schedule_type':'interval','interval_seconds':3600")
          .is(201);

      admin.delete(made.location()).is(204);

      admin.get(made.location()).isProblem(404);
      assertThat(admin.delete(PROJECTS + "/" + project.name()).isProblem(409).at("/detail"))
          .contains("schedule", project.name());
    }

    @Test
    void whatIsWrongIsToldWithWhereItStands() {
      create("{'on_bad_row':'ignore','defaults':{'delimiter':'ab','skiprows':-1}}")
          .refuses("/config/on_bad_row", "/config/defaults/delimiter", "/config/defaults/skiprows");
    }

    @Test
    void thereMustBeSuchAConnectionAndSuchASource() {
      String body = "{'name':'%s','connection_id':'%s'}".formatted(name, NOBODY);

      assertThat(admin.post(PROJECTS, body).isProblem(404).at("/detail")).contains(NOBODY);
    }

    @Test
    void aNameIsTakenOnce() {
      Reply made = create("{}").is(201);
      String again =
          "{'name':'%s','connection_id':'%s'}".formatted(name, made.at("/connection_id"));

      admin.post(PROJECTS, again).isProblem(409);
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
