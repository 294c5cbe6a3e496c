package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

  private static final String ALL = "/api/admin/spike-schedules";
  private static final String FORESEE = ALL + "/foresee";
  private static final String NIGHTLY =
      "'cron':'0 2 * * *','duration_seconds':1800,'timezone':'Europe/Berlin'";

  private final Served served = new Served();
  private final Client admin = served.admin;
  private final String router = Served.collection(admin, "Router");

  @AfterEach
  void close() {
    served.close();
  }

  private Answer plan(String recurrence, String more) {
    String json = "{'collection_id':%s,'name':'Nightly','recurrence':{%s}%s}";
    return admin.post(ALL, json.formatted(Served.id(router), recurrence, more));
  }

  private static List<String> starts(Answer answer) {
    return answer.json().findValuesAsText("start_datetime");
  }

  @Test
  void isForeseenInWordsAndByItsOccurrences() {
    Answer foreseen = admin.post(FORESEE, "{" + NIGHTLY + ",'count':12}").is(200);

    assertThat(foreseen.at("/in_words"))
        .isEqualTo("at 02:00 every day for 30m, in Europe/Berlin, 12 times");
    assertThat(starts(foreseen)).hasSize(10).startsWith("2026-03-02T01:00:00Z");
    assertThat(foreseen.at("/next_occurrences/9/end_datetime")).isEqualTo("2026-03-11T01:30:00Z");
    assertThat(admin.get(ALL).json()).isEmpty();
    served.user("viewer", "Viewer").post(FORESEE, "{" + NIGHTLY + "}").is(403);
    served.anybody.post(FORESEE, "{" + NIGHTLY + "}").is(401);
  }

  @Test
  void isForeseenAsItIsKept() {
    String random = "'random':{'per_day':3,'shortest_seconds':60,'longest_seconds':600,'seed':7}";
    Answer foreseen = admin.post(FORESEE, "{" + random + "}").is(200);
    Answer kept = plan(random, "").is(201);

    assertThat(kept.json().at("/next_occurrences"))
        .isEqualTo(foreseen.json().at("/next_occurrences"))
        .hasSize(10);
    assertThat(kept.at("/recurrence/in_words")).isEqualTo(foreseen.at("/in_words"));
  }

  @Test
  void saysWhatIsWrongWhereItIs() {
    admin.post(FORESEE, "{}").isProblem(422, "say one of cron, rrule and random");
    admin
        .post(FORESEE, "{'cron':'0 25 * * *','duration_seconds':60,'timezone':'Nowhere'}")
        .isProblem(422, "hour")
        .pointsAt("/cron", "/timezone");
    admin
        .post(FORESEE, "{'cron':'* * * * *','duration_seconds':120}")
        .isProblem(422, "would still run")
        .pointsAt("/duration_seconds");
    admin
        .post(FORESEE, "{'rrule':'FREQ=WEEKLY','duration_seconds':60}")
        .isProblem(422, "need spike-calendar")
        .pointsAt("/rrule");
    admin
        .post(FORESEE, "{'random':{'per_day':999,'shortest_seconds':60}}")
        .isProblem(422, "can be 1 to 288")
        .pointsAt("/random/per_day");
    admin
        .post(FORESEE, "{" + NIGHTLY + ",'except':['2026-12-24','noon']}")
        .isProblem(422, "noon")
        .pointsAt("/except/1");
    admin
        .post(FORESEE, "{" + NIGHTLY + ",'from':'2025-01-01T00:00:00Z','count':3}")
        .isProblem(422, "must end in the future")
        .pointsAt("/until");
    plan("'cron':'* * * * *','duration_seconds':120", "")
        .isProblem(422, "would still run")
        .pointsAt("/recurrence/duration_seconds");
  }

  @Test
  void tellsItsOccurrencesWithinASpan() {
    String one = ALL + "/" + plan(NIGHTLY, "").is(201).at("/id");
    String march = one + "/occurrences?from=2026-03-10T01:29:59Z&to=2026-03-12T01:00:00Z";

    assertThat(admin.get(march).is(200).text())
        .isEqualTo(
            "[{\"start_datetime\":\"2026-03-10T01:00:00Z\",\"end_datetime\":\"2026-03-10T01:30:00Z\"},"
                + "{\"start_datetime\":\"2026-03-11T01:00:00Z\",\"end_datetime\":\"2026-03-11T01:30:00Z\"}]");
    Answer all = admin.get(one + "/occurrences").is(200);
    assertThat(starts(all)).hasSize(500).startsWith("2026-03-02T01:00:00Z");
    String last = all.at("/499/end_datetime");
    assertThat(starts(admin.get(one + "/occurrences?from=" + last).is(200)))
        .hasSize(500)
        .doesNotContainAnyElementsOf(starts(all));
    admin.post(one + "/skip", "{'start_datetime':'2026-03-11T01:00:00Z'}").is(200);
    assertThat(starts(admin.get(march).is(200))).containsExactly("2026-03-10T01:00:00Z");
    assertThat(starts(admin.get(one + "/occurrences?to=2026-03-01T00:00:00Z").is(200))).isEmpty();
    admin.get(one + "/occurrences?from=noon").isProblem(400, "from cannot be 'noon'");
    served.user("other", "Editor").get(one + "/occurrences").is(403);
  }

  @Test
  void ofOneThatDoesNotRecurIsItsWindow() {
    String json =
        "{'collection_id':%s,'name':'Once','start_datetime':'2026-03-01T10:00:00Z','end_datetime':'2026-03-01T11:00:00Z'}";
    String one = ALL + "/" + admin.post(ALL, json.formatted(Served.id(router))).is(201).at("/id");

    assertThat(starts(admin.get(one + "/occurrences").is(200)))
        .containsExactly("2026-03-01T10:00:00Z");
    admin.post(one + "/skip", "{}").isProblem(409, "does not recur");
  }
}
