package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplyTest {

  private static final String APPLY = "/api/admin/apply";
  private static final String ROUTER =
      """
      {'name':'Router','seed':7,
      'performance':{'cpu':'range 10..90','n/a':'increment from 1 by 1'},
      'configuration':{'host':'text web-01'},
      'spikes':[{'name':'Peak','start':'2026-03-01T10:00:00Z','end':'2026-03-01T11:00:00Z',
      'continuity':'shared','set':{'cpu':'range 95..99'}}]}
      """
          .replace("\n", "");

  private final Served served = new Served();
  private final Client admin = served.admin;

  @AfterEach
  void close() {
    served.close();
  }

  private Answer apply(String... documents) {
    return admin.post(APPLY, "{'documents':[" + String.join(",", documents) + "]}");
  }

  @Test
  void tellsWhatBecomesOfCollections() {
    assertThat(apply(ROUTER, "{'name':'Empty'}").is(200).at("/counts/created")).isEqualTo("2");

    String changed =
        ROUTER
            .replace("'cpu':'range 10..90','n/a':'increment from 1 by 1'", "'n/a':'epoch'")
            .replace("'seed':7,", "")
            .replace("'set':{'cpu':'range 95..99'}", "'set':null");
    Answer answer = apply(changed, "{'name':'Empty'}").is(200);

    assertThat(answer.text())
        .isEqualTo(
            """
            {'applied':true,'counts':{'created':0,'changed':1,'unchanged':1,'deleted':0},
            'collections':[{'name':'Router','change':'changed','seed':{'before':7,'after':null},
            'fields':[{'change':'changed','collection_type':'Performance','field_name':'n/a',
            'before':'increment from 1 by 1','after':'epoch'},
            {'change':'deleted','collection_type':'Performance','field_name':'cpu',
            'before':'range 10..90','after':null}],
            'spikes':[{'change':'changed','name':'Peak',
            'start_datetime':'2026-03-01T10:00:00Z','end_datetime':'2026-03-01T11:00:00Z',
            'before':{'continuity':'shared','set':{'cpu':'range 95..99'}},
            'after':{'continuity':'shared','set':{}}}]},
            {'name':'Empty','change':'unchanged','fields':[],'spikes':[]}]}
            """
                .replace("\n", "")
                .replace('\'', '"'));
  }

  @Test
  void takesWhatExportWritesInEitherForm() {
    apply(ROUTER).is(200);
    String export = "/api/admin/collections/" + admin.get("/api/admin/collections").at("/0/id");
    String brief = admin.get(export + "/export?form=short").is(200).text();
    String full = admin.get(export + "/export").is(200).text();

    assertThat(brief).isEqualTo(ROUTER.replace('\'', '"'));
    assertThat(apply(brief).at("/counts/unchanged")).isEqualTo("1");
    assertThat(apply(full).at("/counts/unchanged")).isEqualTo("1");
  }

  @Test
  void mayHaveMembersInPlaceOfTheNotation() {
    apply(ROUTER).is(200);
    String members = "{'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':90}";

    Answer answer = apply(ROUTER.replace("'range 10..90'", members)).is(200);

    assertThat(answer.at("/counts/unchanged")).isEqualTo("1");
  }

  @Test
  void pointsAtFaultsAsTheyWereWritten() {
    apply(
            ROUTER.replace("range 10..90", "range 10.."),
            ROUTER.replace("'text web-01'", "7").replace("'start'", "'begin'"))
        .isProblem(422, "4 things are wrong")
        .pointsAt(
            "/documents/0/performance/cpu",
            "/documents/1/configuration/host",
            "/documents/1/spikes/0/start",
            "/documents/1/spikes/0/begin");
  }

  @Test
  void saysHowFieldsAreWrittenWhereTheyAreInAnotherForm() {
    String written = "fields are written by their names, as in ";
    for (String form : List.of("[{'cpu':'epoch'},{'mem':'epoch'}]", "['cpu: epoch']")) {
      apply("{'name':'A','fields':" + form + "}")
          .isProblem(422, written + "performance: {cpu: range 10..90}")
          .pointsAt("/documents/0/fields/0");
    }
    apply("{'name':'A','fields':{'cpu':'epoch'},'configuration':[{'host':'text a'}]}")
        .isProblem(422, "2 things are wrong")
        .pointsAt("/documents/0/fields", "/documents/0/configuration");
    apply(ROUTER.replace("{'cpu':'range 95..99'}", "['cpu']"))
        .isProblem(422, written + "set: {cpu: range 10..90}")
        .pointsAt("/documents/0/spikes/0/set");
  }

  @Test
  void pointsAtFaultsThatShowWhenDocumentsMeetWhatIsThere() {
    String again = "{'name':'Peak','start':'2026-03-01T10:30:00Z','end':'2026-03-01T12:00:00Z'}";
    apply(
            ROUTER
                .replace("'set':{", "'set':{'host':'text x','n/a':'epoch',")
                .replace("}]}", "}," + again + "]}"),
            "{'name':'B','fields':[{'collection_type':'Performance','field_name':'a','rule':'epoch'}],"
                + "'performance':{'a':'epoch'}}")
        .isProblem(422, "things are wrong")
        .pointsAt("/documents/0/spikes/0/set/host", "/documents/1/performance/a");
    apply(ROUTER.replace("}]}", "}," + again + "]}"))
        .isProblem(422, "spike 'Peak' already takes")
        .pointsAt("/documents/0/spikes/1");
    apply(ROUTER, ROUTER)
        .isProblem(422, "two documents of the collection 'Router'")
        .pointsAt("/documents/1/name");
    admin.post(APPLY, "{'documents':[]}").isProblem(422, "at least one document");
    assertThat(admin.get("/api/admin/collections").text()).isEqualTo("[]");
  }

  @Test
  void prunesWhatIsExpectedOnly() {
    apply("{'name':'Old'}", "{'name':'Older'}").is(200);
    String body = "{'documents':[" + ROUTER + "],'prune':%s,'expected_deletions':[%s]}";

    admin.post(APPLY, body.formatted("true", "'Old'")).isProblem(409, "'Older' would be deleted");
    admin
        .post(APPLY, body.formatted("false", "'Old'"))
        .isProblem(422, "if prune is true")
        .pointsAt("/expected_deletions");
    assertThat(admin.get("/api/admin/collections").json()).hasSize(2);
    admin.post(APPLY, body.formatted("true", "'Older','Old'")).is(200);
    assertThat(admin.get("/api/admin/collections").at("/0/name")).isEqualTo("Router");
  }

  @Test
  void planWithoutDoingAndPrunes() {
    apply("{'name':'Old'}").is(200);
    String body = "{'documents':[" + ROUTER + "],'prune':true,'dry_run':%s}";

    Answer plan = admin.post(APPLY, body.formatted("true")).is(200);

    assertThat(plan.at("/applied")).isEqualTo("false");
    assertThat(plan.at("/counts/deleted")).isEqualTo("1");
    assertThat(admin.get("/api/admin/collections").json()).hasSize(1);
    Answer done = admin.post(APPLY, body.formatted("false")).is(200);
    assertThat(done.text().replace("\"applied\":true", "\"applied\":false")).isEqualTo(plan.text());
    assertThat(admin.get("/api/admin/collections").at("/0/name")).isEqualTo("Router");
  }
}
