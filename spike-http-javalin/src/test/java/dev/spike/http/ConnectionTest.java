package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionTest {

  private static final String ALL = "/api/connections";

  private static Served served;
  private static Imported imported;

  @BeforeAll
  static void serve() {
    served = new Served();
    imported = Imported.at(served);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void isMadeReadChangedAndDeletedWithoutItsPassword() {
    Answer made =
        served.admin.post(
            ALL,
            "{'name':'one','database_url':'jdbc:postgresql://db.example.org:6432/sales"
                + "?user=me&password=s3cr3t-word&sslmode=require'}");
    String address = made.is(201).header("Location").orElseThrow();

    assertThat(made.at("/id")).isEqualTo(Served.id(address));
    assertThat(made.at("/database_url"))
        .isEqualTo("postgresql://me:***@db.example.org:6432/sales?sslmode=require");
    assertThat(made.json().get("description").isNull()).isTrue();
    assertThat(made.at("/created_at")).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(made.header("ETag")).contains("\"1\"");
    Answer changed =
        served
            .admin
            .with("If-Match", "\"1\"")
            .put(address, "{'name':'two','description':'for a while'}")
            .is(200);
    assertThat(changed.at("/name")).isEqualTo("two");
    assertThat(changed.at("/database_url")).isEqualTo(made.at("/database_url"));
    assertThat(served.admin.get(address).is(200).text()).isEqualTo(changed.text());
    served.admin.with("If-Match", "\"1\"").put(address, "{'name':'3'}").isProblem(412, "version 2");
    assertThat(served.admin.put(address, "{'description':null}").json().get("description").isNull())
        .isTrue();
    served.admin.with("If-Match", "\"2\"").delete(address).isProblem(412, "version 3");
    served.admin.delete(address).is(204);
    served.admin.get(address).isProblem(404, "there is no connection");
  }

  @Test
  void keepsAPasswordThatStaysOnlyWhereItWasMeantFor() {
    String address = ALL + "/" + imported.connection("staying");

    served
        .admin
        .put(address, "{'database_url':'postgresql://me:***@db.example.org/other'}")
        .is(200);
    served
        .admin
        .put(address, "{'database_url':'postgresql://me:***@elsewhere.example.org/other'}")
        .isProblem(422, "the password must be given again")
        .pointsAt("/database_url");
    served
        .admin
        .post(ALL, "{'name':'hidden','database_url':'postgresql://me:***@h/d'}")
        .isProblem(422, "a password is needed here")
        .pointsAt("/database_url");
  }

  @Test
  void isListedByNameInParts() {
    imported.connection("0b");
    imported.connection("0a");

    Answer list = served.admin.get(ALL + "?limit=1").is(200);

    assertThat(list.json()).hasSize(1);
    assertThat(list.at("/0/name")).isEqualTo("0a");
    assertThat(Integer.parseInt(list.header("X-Total-Count").orElseThrow()))
        .isGreaterThanOrEqualTo(2);
    served.admin.get(ALL + "?limit=1001").isProblem(400, "limit must be 1 to 1000, not 1001");
    served.admin.get(ALL + "?offset=-1").isProblem(400, "offset");
  }

  @Test
  void isTested() {
    Answer tested = served.admin.post(ALL + "/" + imported.connection("tested") + "/test", "");

    assertThat(tested.is(200).text()).isEqualTo("{\"success\":true,\"message\":\"PostgreSQL 17\"}");
    served.admin.post(ALL + "/" + Imported.NOBODY + "/test", "").is(404);
  }

  @Test
  void hasANameOfItsOwnAndStaysWhileItIsUsed() {
    imported.project("user");
    String second = imported.connection("second");

    served
        .admin
        .post(ALL, "{'name':'user','database_url':'postgresql://me@h/d'}")
        .isProblem(409, "'user'");
    served.admin.put(ALL + "/" + second, "{'name':'user'}").isProblem(409, "'user'");
    String used = served.admin.get("/api/projects/user").is(200).at("/connection_id");
    served.admin.delete(ALL + "/" + used).isProblem(409, "the project 'user' uses");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                          | /name,/database_url
          {'name':1,'database_url':2}                                 | /name,/database_url
          {'name':null,'database_url':null}                           | /name,/database_url
          {'name':'','database_url':'mysql://me:s3cr3t-word@h/d'}     | /name,/database_url
          {'name':'a','database_url':'postgresql://me:s3cr3t-word@h'} | /database_url
          {'name':'a','database_url':'postgresql://me:s3cr3t-word@h:99999/d'} | /database_url
          {'name':'a','database_url':'postgresql://me:s3cr3t-word/@h/d'} | /database_url
          {'name':'a','database_url':'postgresql://me:s3cr3t-word?@h/d'} | /database_url
          {'name':'a','database_url':'postgresql://me:s3cr3t-word%@h/d'} | /database_url
          {'name':'a','database_url':'postgresql://me:s3cr3t-word@h/d?socketFactory=x'} | /database_url
          {'name':'a','database_url':'postgresql://me@h/d','port':1}  | /port
          {'name':'a','database_url':'postgresql://me@h/d','description':7} | /description
          {'name':'a','database_url':'postgresql://me@h/d','a/b~':7}  | /a~1b~0
          """)
  void isRefusedWithAllItsFaultsAndNoSecret(String json, String pointers) {
    Answer refused = served.admin.post(ALL, json).is(422);

    refused.pointsAt(pointers.split(","));
    assertThat(refused.text()).doesNotContain("s3cr3t-word");
  }

  @Test
  void isRefusedWithALongNameOrDescription() {
    String json = "{'name':'%s','description':'%s','database_url':'postgresql://me@h/d'}";
    served
        .admin
        .post(ALL, json.formatted("n".repeat(256), "d".repeat(2001)))
        .is(422)
        .pointsAt("/name", "/description");
    served.admin.post(ALL, json.formatted("n".repeat(255), "d".repeat(2000))).is(201);
  }

  @ParameterizedTest
  @CsvSource({"1", "x", "1-1-1-1-1", "ffffffff-ffff-4fff-8fff-ffffffffffff0"})
  void isNotFoundByWhatIsNoId(String id) {
    served.admin.get(ALL + "/" + id).isProblem(404, "there is no connection '" + id);
    served.admin.get(ALL + "/" + Imported.NOBODY).isProblem(404, "there is no connection");
  }
}
