package dev.spike.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.imports.PlayedPlace.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectsCommandTest {

  private static final String ORDERS =
      """
      {"id":"p1","name":"orders","connection_id":"a1","source_id":null,
       "config":{"defaults":{"file_pattern":"*.csv","primary_key":["id"]},"tables":[]}}
      """;

  private final PlayedPlace place =
      new PlayedPlace()
          .with("GET /api/connections", "[{\"id\":\"a1\",\"name\":\"sales\"}]")
          .with("GET /api/sources", "[{\"id\":\"s1\",\"name\":\"shop\"}]")
          .with("GET /api/projects", "[" + ORDERS + "]")
          .with("GET /api/projects/orders", ORDERS)
          .with("POST /api/projects", ORDERS)
          .with("PUT /api/projects/orders", ORDERS);

  @TempDir private Path scratch;

  private Said run(String... arguments) {
    return place.run(ProjectsCommand::with, arguments);
  }

  @Test
  void setsSingleMembersAsJsonOrAsText() {
    String[] create = {
      "create",
      "orders",
      "--connection",
      "sales",
      "--source",
      "s1",
      "--set",
      "defaults.primary_key=[\"id\",\"day\"]",
      "--set",
      "defaults.delimiter=;",
      "--set",
      "defaults.skiprows=2",
      "--set",
      "on_bad_row=skip"
    };

    assertThat(run(create).complaint()).isEmpty();
    assertThat(place.asked())
        .containsExactly(
            "POST /api/projects {\"name\":\"orders\",\"connection_id\":\"a1\",\"source_id\":\"s1\","
                + "\"config\":{\"defaults\":{\"primary_key\":[\"id\",\"day\"],\"delimiter\":\";\","
                + "\"skiprows\":2},\"on_bad_row\":\"skip\"}}");
  }

  @Test
  void changesMembersOfWhatIsThere() throws IOException {
    Path file = Files.writeString(scratch.resolve("c.yaml"), "on_bad_row: skip\n");

    run("edit", "orders", "--set", "defaults.datestyle=DMY", "--no-source");
    run("edit", "orders", "-f", file.toString());

    assertThat(place.asked())
        .containsExactly(
            "PUT /api/projects/orders {\"source_id\":null,\"config\":{\"defaults\":"
                + "{\"file_pattern\":\"*.csv\",\"primary_key\":[\"id\"],\"datestyle\":\"DMY\"},"
                + "\"tables\":[]}}",
            "PUT /api/projects/orders {\"config\":{\"on_bad_row\":\"skip\"}}");
  }

  @Test
  void refusesWhatIsNoMember() {
    for (String wrong : new String[] {"x", "=1", "a..b=1", ".a=1"}) {
      assertThat(run("edit", "orders", "--set", wrong).complaint().orElseThrow())
          .startsWith("--set is MEMBER=VALUE");
    }
    assertThat(run("edit", "orders", "--set", "tables.x=1").complaint().orElseThrow())
        .contains("tables has no members");
    assertThat(run("edit", "orders").complaint().orElseThrow()).startsWith("say what shall");
    assertThat(run("create", "x", "--connection", "sale").complaint().orElseThrow())
        .isEqualTo("there is no connection 'sale'; did you mean 'sales'?");
  }

  @Test
  void showsWhereFilesComeFromAndGoTo() {
    assertThat(run("list").out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly("NAME FROM TO FILES RULES", "orders - sales *.csv 0");
    assertThat(run("show", "orders").out())
        .contains("from     local files only\n")
        .contains("to       sales\n")
        .contains("\n  primary_key:\n    - id\n");
  }
}
