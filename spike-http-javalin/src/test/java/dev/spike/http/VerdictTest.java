package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final String VERDICTS = "/api/admin/verdicts";
  private static final String LATE =
      "{'outcome':'late','spike':'burst','alert':'HighCpu','labels':{'severity':'page'},"
          + "'delay_seconds':34.200,'firings':1,'reason':'too late'}";
  private static final String ALARM =
      "{'outcome':'false_alarm','spike':null,'alert':'DiskFull','labels':{},"
          + "'delay_seconds':null,'firings':2,'reason':'why?'}";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static String verdict(String findings) {
    return "{'test':'cpu','collection':'web','began_at':'2026-03-01T09:00:00Z',"
        + "'ended_at':'2026-03-01T09:01:30Z','findings':["
        + findings
        + "]}";
  }

  @Test
  void isKeptWithWhatFollowsFromIt() {
    Answer kept = served.admin.post(VERDICTS, verdict(LATE + "," + ALARM)).is(201);

    String expected =
        ("{'id':%s,'user_id':1,'test':'cpu','collection':'web','began_at':'2026-03-01T09:00:00Z',"
                + "'ended_at':'2026-03-01T09:01:30Z','green':false,'precision':0.3333,'recall':1,"
                + "'median_delay_seconds':34.200,'findings':[%s,%s],"
                + "'created_at':'2026-03-01T09:00:00Z'}")
            .formatted(kept.at("/id"), LATE, ALARM)
            .replace('\'', '"');
    assertThat(kept.text()).isEqualTo(expected);
    String location = kept.header("Location").orElseThrow();
    assertThat(served.admin.get(location).is(200).text()).isEqualTo(expected);
    assertThat(served.admin.get(VERDICTS).is(200).text()).isEqualTo("[" + expected + "]");
  }

  @Test
  void takesWhatItSaidItself() {
    String said =
        served
            .admin
            .post(VERDICTS, verdict(LATE))
            .is(201)
            .text()
            .replaceAll("\"(id|user_id)\":\\d+,", "")
            .replaceAll(",\"created_at\":\"[^\"]*\"", "")
            .replace("\"green\":false", "\"green\":true");

    assertThat(served.admin.post(VERDICTS, said).is(201).at("/green")).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'outcome':'fine','alert':'A','firings':1,'reason':''} | /findings/0/outcome",
        "{'outcome':'late','alert':' ','firings':1,'reason':''} | /findings/0/alert",
        "{'outcome':'late','alert':'A','firings':-1,'reason':''} | /findings/0/firings",
        "{'outcome':'late','alert':'A','firings':1,'reason':'','delay_seconds':-1} | /findings/0/delay_seconds",
        "{'outcome':'late','alert':'A','firings':1,'reason':'','delay_seconds':1e99} | /findings/0/delay_seconds",
        "{'outcome':'late','alert':'A','firings':1,'reason':'','labels':{'a':1}} | /findings/0/labels/a",
        "{'outcome':'late','alert':'A','firings':1} | /findings/0/reason"
      })
  void isRefusedWhereSomethingIsWrong(String finding, String pointer) {
    Answer refused = served.admin.post(VERDICTS, verdict(finding)).is(422);

    assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
  }

  @Test
  void isForThoseWhoseItIs() {
    Client viewer = served.user("viewer", "Viewer");
    Client editor = served.user("editor", "Editor");
    String location =
        served.admin.post(VERDICTS, verdict(LATE)).is(201).header("Location").orElseThrow();

    viewer.post(VERDICTS, verdict(LATE)).is(403);
    editor.get(location).is(403);
    editor.get(location + "000").is(404);
    assertThat(editor.get(VERDICTS).is(200).text()).isEqualTo("[]");
    editor.post(VERDICTS, verdict(LATE)).is(201);
    assertThat(served.admin.get(VERDICTS).is(200).header("X-Total-Count")).contains("2");
  }
}
