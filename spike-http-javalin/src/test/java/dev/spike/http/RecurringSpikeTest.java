package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock stands at nine in the morning of the first of March 2026. */
class RecurringSpikeTest {

  private static final String ALL = "/api/admin/spike-schedules";
  private static final String NIGHTLY =
      "'recurrence':{'cron':'0 2 * * *','timezone':'Europe/Berlin','duration_seconds':1800}";

  private final Served served = new Served();
  private final Client admin = served.admin;
  private final String router = Served.collection(admin, "Router");

  @AfterEach
  void close() {
    served.close();
  }

  private Answer plan(String name, String members) {
    String json = "{'collection_id':%s,'name':'%s',%s}";
    return admin.post(ALL, json.formatted(Served.id(router), name, members));
  }

  private static String at(Answer made) {
    return made.is(201).header("Location").orElseThrow();
  }

  @Test
  void showsTheOccurrenceThatCountsAndTheNextTen() {
    Answer made = plan("nightly", NIGHTLY).is(201);

    assertThat(made.at("/status")).isEqualTo("scheduled");
    assertThat(made.at("/start_datetime")).isEqualTo("2026-03-02T01:00:00Z");
    assertThat(made.at("/end_datetime")).isEqualTo("2026-03-02T01:30:00Z");
    assertThat(made.at("/recurrence/in_words"))
        .isEqualTo("at 02:00 every day for 30m, in Europe/Berlin");
    assertThat(made.json().path("next_occurrences")).hasSize(10);
    assertThat(made.at("/next_occurrences/9/start_datetime")).isEqualTo("2026-03-11T01:00:00Z");
    assertThat(admin.get(at(made)).text()).isEqualTo(made.text());
  }

  @Test
  void saysNothingOfRecurrenceWhereThereIsNone() {
    Answer made =
        plan("once", "'start_datetime':'2026-03-01T10:00','end_datetime':'2026-03-01T11:00'");

    assertThat(made.is(201).json().properties())
        .extracting(member -> member.getKey())
        .doesNotContain("recurrence", "next_occurrences", "policy", "priority");
  }

  @Test
  void takesWhatItAnswered() {
    String random =
        "'recurrence':{'random':{'per_day':3,'shortest_seconds':60,'longest_seconds':600.5,"
            + "'seed':42},'except':['2026-03-09'],'count':9}";
    Answer made = plan("surprise", random).is(201);
    String again = "{'recurrence':" + made.json().path("recurrence") + "}";

    assertThat(admin.patch(at(made), again.replace('"', '\'')).is(200).at("/next_occurrences"))
        .isEqualTo(made.at("/next_occurrences"));
    assertThat(made.at("/recurrence/from")).isEqualTo("2026-03-01T09:00:00Z");
  }

  @Test
  void skipsOneOccurrence() {
    String nightly = at(plan("nightly", NIGHTLY));

    admin.post(nightly + "/skip", "{'start_datetime':'2026-03-03T01:00:00Z'}").is(200);
    Answer skipped = admin.post(nightly + "/skip", "{}").is(200);
    assertThat(skipped.at("/start_datetime")).isEqualTo("2026-03-04T01:00:00Z");
    assertThat(skipped.at("/recurrence/except/0")).isEqualTo("2026-03-02T01:00:00Z");
    admin
        .post(nightly + "/skip", "{'start_datetime':'2026-03-05T01:00:01Z'}")
        .isProblem(422, "no occurrence begins at 2026-03-05T01:00:01Z")
        .pointsAt("/start_datetime");
  }

  @Test
  void endsToRecur() {
    String nightly = at(plan("nightly", NIGHTLY));

    admin
        .patch(nightly, "{'end_datetime':'2026-03-05T01:00:00Z'}")
        .isProblem(422, "a spike that recurs has no start or end of its own")
        .pointsAt("/end_datetime");
    admin
        .patch(nightly, "{'recurrence':null}")
        .isProblem(422, "needs start_datetime and end_datetime")
        .pointsAt("/recurrence");
    Answer once =
        admin.patch(
            nightly,
            "{'recurrence':null,'start_datetime':'2026-03-05T01:00:00Z','end_datetime':'2026-03-05T02:00:00Z'}");
    assertThat(once.is(200).json().has("recurrence")).isFalse();
  }

  @Test
  void settlesOverlapsByPriority() {
    plan("nightly", NIGHTLY + ",'policy':'priority','priority':5").is(201);

    plan("other", NIGHTLY).is(409);
    plan("other", NIGHTLY + ",'priority':5").is(409);
    Answer higher = plan("other", NIGHTLY + ",'priority':6").is(201);
    assertThat(higher.at("/policy")).isEqualTo("priority");
    assertThat(admin.patch(at(higher), "{'policy':'reject'}").status()).isEqualTo(409);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'recurrence':{'duration_seconds':60} | /recurrence | say one of cron, rrule and random",
        "'recurrence':{'cron':'0 2 * * *'} | /recurrence/duration_seconds | which need it",
        "'recurrence':{'cron':'0 2 * *','duration_seconds':60} | /recurrence/cron | five",
        "'recurrence':{'cron':'0 * * * *','duration_seconds':7200} | /recurrence/duration_seconds | 2h would still run",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':0} | /recurrence/duration_seconds | longer than nothing",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60,'timezone':'Mars'} | /recurrence/timezone | no time zone 'Mars'",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60,'count':0} | /recurrence/count | can be 1 to 1000",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60,'count':9999999999} | /recurrence/count | can be 1 to 1000",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60,'except':['soon']} | /recurrence/except/0 | an exception is a date",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60,'until':'2026-02-01T00:00:00Z'} | /recurrence/until | must not be before",
        "'recurrence':{'random':{'per_day':0,'shortest_seconds':60}} | /recurrence/random/per_day | there can be 1 to 288 a day",
        "'recurrence':{'random':{'per_day':24,'shortest_seconds':7200}} | /recurrence/random/longest_seconds | 24 a day have 1h each",
        "'recurrence':{'random':{'per_day':1,'shortest_seconds':60},'duration_seconds':60} | /recurrence/duration_seconds | random has shortest_seconds",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60},'start_datetime':'2026-03-01T10:00' | /start_datetime | is not needed",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60},'policy':'maybe' | /policy | is reject or priority",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60},'policy':'priority' | /priority | needs a priority from 1 to 1000",
        "'recurrence':{'cron':'0 2 * * *','duration_seconds':60},'priority':1001 | /priority | can be 1 to 1000"
      })
  void refusesByName(String members, String pointer, String why) {
    plan("wrong", members).isProblem(422, why).pointsAt(pointer);
  }
}
