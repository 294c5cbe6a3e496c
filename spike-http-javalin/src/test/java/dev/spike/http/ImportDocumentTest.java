package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportDocumentTest {

  private static final String APPLY = "/api/imports/apply";
  private static final String EXPORT = "/api/imports/export";
  private static final String CONNECTION =
      "{'kind':'Connection','name':'c','database_url':'postgresql://me:s3cret@db:5432/sales'}";
  private static final String SOURCE =
      "{'kind':'Source','name':'s','host':'files','username':'me','password':'s3cret'}";
  private static final String PROJECT =
      "{'kind':'Project','name':'p','connection':'c','source':'s','config':{"
          + "'defaults':{'primary_key':['id'],'delimiter':';','datestyle':'DMY'},'tables':["
          + "{'file_pattern':'a*.csv','target_table':'a','column_mapping':{'Nr':'id'},"
          + "'primary_key':[],'datestyle':null}],'on_bad_row':'skip'}}";
  private static final String SCHEDULE =
      "{'kind':'Schedule','name':'n','project':'p','schedule_type':'cron',"
          + "'cron_expression':'30 2 * * *','timezone':'Europe/Berlin','enabled':false,"
          + "'callback_url':'https://example.org/','sftp_override':{'host':'a','username':'me',"
          + "'password':'s3cret'},'local_files':['a.csv']}";

  private final Served served = new Served();
  private final Client admin = served.admin;

  @AfterEach
  void close() {
    served.close();
  }

  private static String wish(String more, String... documents) {
    return "{'documents':[" + String.join(",", documents) + "]" + more + "}";
  }

  private Answer apply(String... documents) {
    return admin.post(APPLY, wish("", documents));
  }

  @Test
  void writesWhatChangesNothing() {
    String all = String.join(",", SCHEDULE, PROJECT, SOURCE, CONNECTION);
    assertThat(apply(all).is(200).at("/counts/created")).isEqualTo("4");
    assertThat(apply(all).is(200).at("/counts/unchanged")).isEqualTo("4");

    String export = admin.get(EXPORT).is(200).text();

    assertThat(export)
        .isEqualTo(
            ("[" + String.join(",", CONNECTION, SOURCE, PROJECT, SCHEDULE) + "]")
                .replace('\'', '"')
                .replace("s3cret", "***"));
    Answer again = admin.post(APPLY, "{'documents':" + export + ",'prune':true}").is(200);
    assertThat(again.at("/counts/unchanged")).isEqualTo("4");
    assertThat(served.machine(admin, "imports:run").get(EXPORT).is(200).text()).isEqualTo(export);
    served.machine(admin).get(EXPORT).is(403);
    served.user("v", "Viewer").get(EXPORT).is(403);
    served.user("e", "Editor").get(EXPORT).is(200);
  }

  @Test
  void tellsWhatBecomesOfThings() {
    apply(CONNECTION, SOURCE, PROJECT, SCHEDULE).is(200);
    String source = SOURCE.replace("s3cret", "other").replace("'files'", "'files','port':2222");
    String project =
        PROJECT.replace("'delimiter':';'", "'delimiter':'|'").replace(",'source':'s'", "");

    Answer answer = admin.post(APPLY, wish(",'dry_run':true,'prune':true", source, project));

    assertThat(answer.is(200).text())
        .isEqualTo(
            """
            {'applied':false,'counts':{'created':0,'changed':2,'unchanged':0,'deleted':0},
            'imports':[{'kind':'Source','name':'s','change':'changed','members':[
            {'member':'port','before':22,'after':2222},
            {'member':'password','before':'***','after':'***'}]},
            {'kind':'Project','name':'p','change':'changed','members':[
            {'member':'source','before':'s','after':null},
            {'member':'config/defaults/delimiter','before':';','after':'|'},
            {'member':'config/tables/0/delimiter','before':';','after':'|'}]}]}
            """
                .replace("\n", "")
                .replace('\'', '"'));
    assertThat(apply(CONNECTION).text()).endsWith("'unchanged','members':[]}]}".replace('\'', '"'));
    assertThat(apply(CONNECTION.replace("'c'", "'d'")).at("/imports/0/members/0/after"))
        .isEqualTo("postgresql://me:***@db:5432/sales");
  }

  @Test
  void prunesWhatIsExpectedOnly() {
    apply(CONNECTION, SOURCE, PROJECT, SCHEDULE).is(200);
    String other = SCHEDULE.replace("'n'", "'m'");
    String expecting = ",'prune':true,'expected_deletions':[%s]";

    admin
        .post(APPLY, wish(expecting.formatted("{'kind':'Schedule','name':'x'}"), other))
        .isProblem(409, "the schedule 'n' would be deleted too; nothing was done");
    String expected = expecting.formatted("{'kind':'Schedule','name':'n'}");
    admin.post(APPLY, wish(expected.replace("'prune':true,", ""), other)).is(422);
    Answer answer = admin.post(APPLY, wish(expected, other)).is(200);
    assertThat(answer.at("/counts/deleted")).isEqualTo("1");
    admin
        .post(APPLY, wish(",'prune':true", PROJECT.replace("'p'", "'q'")))
        .isProblem(409, "the project 'p' cannot be pruned, since the schedule 'm' uses it");
  }

  @Test
  void pointsAtEveryFault() {
    apply(
            CONNECTION.replace("5432", "x").replace("'c'", "7"),
            "{'name':'x'}",
            "{'kind':'Collection','name':'x'}",
            SCHEDULE.replace("'cron_expression'", "'next_run_at':null,'interval_seconds'"),
            PROJECT.replace("'connection':'c'", "'connection_id':'c'").replace("';'", "';;'"))
        .is(422)
        .pointsAt(
            "/documents/0/name",
            "/documents/0/database_url",
            "/documents/1/kind",
            "/documents/2/kind",
            "/documents/3/interval_seconds",
            "/documents/3/next_run_at",
            "/documents/4/connection",
            "/documents/4/config/defaults/delimiter",
            "/documents/4/connection_id");
    apply(SCHEDULE.replace("s3cret", "***"), PROJECT, SOURCE, CONNECTION.replace("s3cret", "***"))
        .is(422)
        .pointsAt("/documents/3/database_url");
    apply(SCHEDULE, PROJECT, SOURCE)
        .isProblem(422, "there is no connection named 'c'")
        .pointsAt("/documents/1/connection");
    assertThat(admin.get(EXPORT).text()).isEqualTo("[]");
  }
}
