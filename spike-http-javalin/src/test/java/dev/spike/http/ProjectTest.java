package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

  private static final String ALL = "/api/projects";

  private static Served served;
  private static Imported imported;
  private static String connection;

  @BeforeAll
  static void serve() {
    served = new Served();
    imported = Imported.at(served);
    connection = imported.connection("all");
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static Answer make(String name, String more) {
    String json = "{'name':'%s','connection_id':'%s'%s}";
    return served.admin.post(ALL, json.formatted(name, connection, more));
  }

  @Test
  void hasAConfigurationWithAllThatIsUsual() {
    Answer made = make("plain", "").is(201);

    assertThat(made.header("Location")).contains(ALL + "/plain");
    assertThat(made.json().get("source_id").isNull()).isTrue();
    assertThat(made.json().get("config").toString())
        .isEqualTo(
            """
            {"defaults":{"file_pattern":"*.csv","primary_key":[],"delimiter":",",\
            "encoding":"utf-8","skiprows":0,"rebuild_table":false,"datestyle":null,\
            "schema":"public"},"table_naming":{"strip_prefix":"","strip_suffix":"",\
            "lowercase":true},"tables":[],"refresh_materialized_views":false,\
            "on_bad_row":"fail"}""");
  }

  @Test
  void letsTablesTakeFromTheDefaultsWhatTheyDoNotSay() {
    Answer made =
        make(
                "tables",
                ",'config':{'defaults':{'primary_key':'id','delimiter':';','encoding':'windows-1252',"
                    + "'skiprows':2,'datestyle':'DMY','schema':'raw','rebuild_table':true},"
                    + "'tables':[{'file_pattern':'o*.csv','target_table':'orders'},"
                    + "{'file_pattern':'c*.csv','target_table':'c','primary_key':['a','b'],"
                    + "'column_mapping':{'No. 1':'a'},'delimiter':'\\\\t','datestyle':null,"
                    + "'rebuild_table':false}],'table_naming':{'strip_prefix':'x_'},"
                    + "'refresh_materialized_views':true,'on_bad_row':'skip'}")
            .is(201);

    JsonNode config = made.json().get("config");
    assertThat(config.at("/defaults/primary_key").toString()).isEqualTo("[\"id\"]");
    JsonNode orders = config.at("/tables/0");
    assertThat(orders.toString())
        .isEqualTo(
            """
            {"file_pattern":"o*.csv","target_table":"orders","column_mapping":{},\
            "primary_key":["id"],"delimiter":";","encoding":"windows-1252","skiprows":2,\
            "rebuild_table":true,"datestyle":"DMY","schema":"raw"}""");
    JsonNode customers = config.at("/tables/1");
    assertThat(customers.at("/primary_key").toString()).isEqualTo("[\"a\",\"b\"]");
    assertThat(customers.at("/column_mapping").toString()).isEqualTo("{\"No. 1\":\"a\"}");
    assertThat(customers.at("/delimiter").asText()).isEqualTo("\t");
    assertThat(customers.at("/datestyle").isNull()).isTrue();
    assertThat(customers.at("/rebuild_table").booleanValue()).isFalse();
    assertThat(config.at("/on_bad_row").asText()).isEqualTo("skip");
    String again = make("again", ",'config':" + config.toString().replace("'", "\\u0027")).text();
    assertThat(Documented.parsed(again).get("config")).isEqualTo(config);
  }

  @Test
  void isKnownByANameOfAnyKind() {
    for (String name : new String[] {"a b", "für alle", "50% + x", "a;b", "a&b=c#d?e"}) {
      String address = make(name, "").is(201).header("Location").orElseThrow();

      assertThat(served.admin.get(address).is(200).at("/name")).isEqualTo(name);
      served.admin.delete(address).is(204);
    }
    served.admin.get(ALL + "/nothing").isProblem(404, "there is no project named 'nothing'");
    served.admin.get(ALL + "/" + "n".repeat(300)).isProblem(404, "there is no project named");
  }

  @Test
  void changesOnlyWhatIsSent() {
    make("before", ",'config':{'on_bad_row':'skip'}").is(201);
    String source = imported.source("changing");

    Answer changed =
        served
            .admin
            .with("If-Match", "\"1\"")
            .put(ALL + "/before", "{'name':'after','source_id':'" + source + "'}")
            .is(200);

    assertThat(changed.at("/source_id")).isEqualTo(source);
    assertThat(changed.at("/config/on_bad_row")).isEqualTo("skip");
    assertThat(changed.header("ETag")).contains("\"2\"");
    served.admin.get(ALL + "/before").is(404);
    assertThat(served.admin.put(ALL + "/after", "{'config':{}}").at("/config/on_bad_row"))
        .isEqualTo("fail");
    assertThat(
            served.admin.put(ALL + "/after", "{'source_id':null}").json().get("source_id").isNull())
        .isTrue();
    served.admin.with("If-Match", "\"1\"").delete(ALL + "/after").is(412);
  }

  @Test
  void isRefusedWhereSomethingIsMissingOrInTheWay() {
    make("twice", "").is(201);

    make("twice", "").isProblem(409, "'twice'");
    make("sourceless", ",'source_id':'" + Imported.NOBODY + "'").isProblem(404, "no source");
    served
        .admin
        .post(ALL, "{'name':'a','connection_id':'" + Imported.NOBODY + "'}")
        .isProblem(404, "no connection");
    imported.schedule("scheduled");
    served.admin.delete(ALL + "/scheduled").isProblem(409, "the schedule 'scheduled'");
    served.admin.put(ALL + "/twice", "{'name':'scheduled'}").isProblem(409, "'scheduled'");
    assertThat(served.admin.get(ALL + "?limit=1&offset=1").is(200).json()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'defaults':{'delimiter':';;'}}                       | /config/defaults/delimiter
          {'defaults':{'delimiter':1}}                          | /config/defaults/delimiter
          {'defaults':{'encoding':'klingon'}}                   | /config/defaults/encoding
          {'defaults':{'encoding':''}}                          | /config/defaults/encoding
          {'defaults':{'skiprows':-1}}                          | /config/defaults/skiprows
          {'defaults':{'skiprows':1e18}}                        | /config/defaults/skiprows
          {'defaults':{'datestyle':'dmy'}}                      | /config/defaults/datestyle
          {'defaults':{'schema':''}}                            | /config/defaults/schema
          {'defaults':{'primary_key':['a','a']}}                | /config/defaults/primary_key
          {'defaults':{'primary_key':7}}                        | /config/defaults/primary_key
          {'defaults':{'primary_key':['a',7,'']}} | /config/defaults/primary_key/1,/config/defaults/primary_key/2
          {'defaults':{'file_pattern':'a/b'}}                   | /config/defaults/file_pattern
          {'defaults':{'file_pattern':'\\ud800'}}               | /config/defaults/file_pattern
          {'defaults':{'column_mapping':{}}}                    | /config/defaults/column_mapping
          {'defaults':[]}                                       | /config/defaults
          {'tables':{}}                                         | /config/tables
          {'tables':[{}]}                      | /config/tables/0/file_pattern,/config/tables/0/target_table
          {'tables':[{'file_pattern':'*','target_table':'t','column_mapping':{'a/b':1}}]} | /config/tables/0/column_mapping/a~1b
          {'tables':[{'file_pattern':'*','target_table':'t','column_mapping':{'a':'x','b':'x'}}]} | /config/tables/0/column_mapping
          {'tables':[{'file_pattern':'*','target_table':'t','column_mapping':{'\\u0000':'x'}}]} | /config/tables/0/column_mapping
          {'tables':[{'file_pattern':'*','target_table':'t','schemas':'x'}]} | /config/tables/0/schemas
          {'table_naming':{'lowercase':1}}                      | /config/table_naming/lowercase
          {'table_naming':{'strip_prefix':'\\u0000'}}           | /config/table_naming/strip_prefix
          {'on_bad_row':'ignore','refresh_materialized_views':'yes'} | /config/on_bad_row,/config/refresh_materialized_views
          {'on_bad_rows':'fail'}                                | /config/on_bad_rows
          """)
  void isRefusedWithTheWrongMemberNamed(String config, String pointers) {
    make("wrong", ",'config':" + config).is(422).pointsAt(pointers.split(","));
  }

  @Test
  void isRefusedWithABadNameOrWhatIsNoId() {
    served
        .admin
        .post(ALL, "{'name':'a/b','connection_id':'7','source_id':7}")
        .is(422)
        .pointsAt("/name", "/connection_id", "/source_id");
    make("n".repeat(256), "").is(422).pointsAt("/name");
    make("..", "").is(422).pointsAt("/name");
  }
}
