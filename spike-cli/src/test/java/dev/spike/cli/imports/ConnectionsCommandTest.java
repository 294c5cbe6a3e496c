package dev.spike.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.imports.PlayedPlace.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsCommandTest {

  private static final String ALL = "GET /api/connections";
  private static final String ONE = "/api/connections/a1";
  private static final String SALES =
      """
      {"id":"a1","name":"sales","description":null,
       "database_url":"postgresql://me:***@db:5432/sales?sslmode=require"}
      """;

  private final PlayedPlace place = new PlayedPlace().with(ALL, "[" + SALES + "]");

  private Said run(String typed, String... arguments) {
    return place.run(ConnectionsCommand::with, typed, arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://me@db/sales, postgresql://me@db/sales?password=a%2Fb%20c",
    "jdbc:postgresql://db/sales?user=me, jdbc:postgresql://db/sales?user=me&password=a%2Fb%20c"
  })
  void takesAPasswordThroughAPipe(String url, String complete) {
    place.with("POST /api/connections", SALES);

    Said said = run("a/b c\n", "create", "sales", url, "--password-stdin");

    assertThat(said.complaint()).isEmpty();
    assertThat(said.out())
        .isEqualTo(
            "Made the connection 'sales' to postgresql://me:***@db:5432/sales?sslmode=require.\n");
    assertThat(place.asked())
        .containsExactly(
            "POST /api/connections {\"name\":\"sales\",\"database_url\":\"" + complete + "\"}");
  }

  @Test
  void needsNoPasswordWhereNobodyCanBeAsked() {
    place.with("POST /api/connections", SALES);

    assertThat(run("", "create", "sales", "postgresql://me@db/sales").complaint()).isEmpty();
    assertThat(place.asked().get(0)).endsWith("\"postgresql://me@db/sales\"}");
  }

  @Test
  void repeatsNoPasswordOfAUrlThatCannotBeRead() {
    Said said = run("", "create", "sales", "mysql://me:s3cret@db/sales");

    assertThat(said.complaint().orElseThrow())
        .contains("looks like postgresql://user:password@host:5432/database")
        .doesNotContain("s3cret");
    assertThat(place.asked()).isEmpty();
  }

  @Test
  void keepsThePasswordOfAUrlThatHasNone() {
    place.with("PUT " + ONE, SALES);

    run("", "edit", "sales", "--url", "postgresql://me@db/other");
    run("new\n", "edit", "a1", "--password-stdin");
    run("", "edit", "sales", "--url", "postgresql://me:own@db/other", "--name", "other");

    assertThat(place.asked())
        .containsExactly(
            "PUT " + ONE + " {\"database_url\":\"postgresql://me@db/other?password=***\"}",
            "PUT "
                + ONE
                + " {\"database_url\":"
                + "\"postgresql://me:***@db:5432/sales?sslmode=require&password=new\"}",
            "PUT "
                + ONE
                + " {\"name\":\"other\",\"database_url\":\"postgresql://me:own@db/other\"}");
  }

  @Test
  void complainsWhereThereIsNothingToDo() {
    assertThat(run("", "edit", "sales").complaint().orElseThrow()).startsWith("say what shall");
    assertThat(run("", "edit", "sales", "--ask-password").complaint().orElseThrow())
        .startsWith("no password was typed");
    assertThat(run("", "show", "slaes").complaint().orElseThrow())
        .isEqualTo("there is no connection 'slaes'; did you mean 'sales'?");
    assertThat(run("", "delete", "sales").complaint().orElseThrow()).contains("needs --yes");
  }

  @Test
  void failsWhereTheDatabaseCannotBeUsed() {
    place.with("POST " + ONE + "/test", "{\"success\":false,\"message\":\"nobody listens\"}");

    Said said = run("", "test", "sales", "-o", "json");

    assertThat(said.complaint())
        .contains("the test of the connection 'sales' failed: nobody listens");
    assertThat(said.out()).isEqualTo("{\"success\":false,\"message\":\"nobody listens\"}\n");
  }
}
