package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth that a service tells afterwards, whatever became of its spikes. */
class TruthIT {

  private static final Instant START = Instant.parse("2031-03-01T00:00:00Z");
  private static final String NUMBER = "'value_type':'NUMBER_FIXED','fixed_value_number':";

  @TempDir private Path data;

  private static Instant minute(long minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static void move(Caller admin, long minute) {
    admin.post("/api/admin/clock", "{'set':'%s'}".formatted(minute(minute))).is(200);
  }

  private static JsonNode told(Caller admin, OwnCollection router, long from, long to) {
    String query = "/api/admin/truth?collection=%s&from=%s&to=%s";
    return admin
        .get(query.formatted(router.id(), minute(from), minute(to)))
        .is(200)
        .json()
        .get("windows");
  }

  private static List<String> said(JsonNode windows) {
    List<String> said = new ArrayList<>();
    for (JsonNode window : windows) {
      said.add(
          "%s %s..%s"
              .formatted(
                  window.get("spike").asText(),
                  minuteOf(window.get("start_datetime")),
                  minuteOf(window.get("end_datetime"))));
    }
    return said;
  }

  private static long minuteOf(JsonNode instant) {
    return Duration.between(START, Instant.parse(instant.asText())).toMinutes();
  }

  private static String recurring(OwnCollection router, String more) {
    String wanted =
        "{'collection_id':%s,'name':'Beat','recurrence':{'cron':'*/20 * * * *',"
            + "'duration_seconds':300,'count':3}%s}";
    return router
        .owner()
        .post(OwnCollection.SPIKES, wanted.formatted(router.id(), more))
        .is(201)
        .location();
  }

  @Test
  void outlivesWhateverIsDoneToSpikesAndARestart() {
    OwnCollection router;
    List<String> expected =
        List.of("Beat 0..5", "Peak 6..9", "Beat 20..23", "Peak 25..30", "Late 50..55");
    try (ServedJar service = ServedJar.on(data, "--clock", "frozen@" + START)) {
      Caller admin = service.admin();
      router = OwnCollection.of(admin);
      String cpu = router.add("cpu", NUMBER + "1");
      String change = OwnCollection.change(cpu, "'fixed_value_number':95");
      String beat = recurring(router, "");
      String peak = router.plan(minute(6), minute(12), change).is(201).location();
      move(admin, 9);
      admin
          .patch(
              peak, "{'start_datetime':'%s','end_datetime':'%s'}".formatted(minute(25), minute(35)))
          .is(200);
      move(admin, 23);
      admin.post(beat + "/skip", "{}").is(200);
      move(admin, 30);
      admin.delete(peak).is(204);
      admin.delete(beat).is(204);
      admin
          .post(
              OwnCollection.SPIKES,
              "{'collection_id':%s,'name':'Late','start_datetime':'%s','end_datetime':'%s'}"
                  .formatted(router.id(), minute(50), minute(55)))
          .is(201);
      move(admin, 60);
      router.poll().is(200);
      assertThat(admin.get(router.path() + "/spike-schedules").json()).isEmpty();
      assertThat(said(told(admin, router, 0, 60))).isEqualTo(expected);
      assertThat(told(admin, router, 0, 60).get(1).get("marks").toString())
          .isEqualTo("[{\"field_name\":\"cpu\",\"kind\":\"value\"}]");
    }
    try (ServedJar again = ServedJar.on(data)) {
      Caller admin = again.admin();
      assertThat(said(told(admin, router, 0, 60))).isEqualTo(expected);

      String[] where = {"--data", data.toString()};
      Said here =
          JarShell.run(
              "truth",
              router.name(),
              "--to",
              minute(60).toString(),
              "--zone",
              "UTC",
              where[0],
              where[1]);
      assertThat(here.ended(0).out().lines())
          .startsWith(
              "START             END               SPIKE  ABNORMAL",
              "2031-03-01 00:00  2031-03-01 00:05  Beat",
              "2031-03-01 00:06  2031-03-01 00:09  Peak   cpu (value)");
      String token = admin.headers().get("Authorization").substring("Bearer ".length());
      Path file = data.resolve("nab.json");
      JarShell.run(
              "truth",
              router.name(),
              "--from",
              START.toString(),
              "--to",
              minute(60).toString(),
              "--format",
              "nab",
              "--out",
              file.toString(),
              "--server",
              again.address(),
              "--token",
              token)
          .ended(0);
      assertThat(file)
          .content()
          .contains("[\"2031-03-01 00:06:00.000000\",\"2031-03-01 00:09:00.000000\"]");
    }
  }

  @Test
  void isWhatPollsWereTold() {
    try (ServedJar service = ServedJar.on(data, "--clock", "frozen@" + START)) {
      Caller admin = service.admin();
      OwnCollection router = OwnCollection.of(admin);
      router.add("cpu", NUMBER + "1");
      recurring(router, ",'priority':5");
      String high = router.planMore("'priority':9,", minute(22), minute(30)).is(201).location();
      router.planMore("'priority':2,", minute(3), minute(50)).is(201);
      List<String> polled = new ArrayList<>();
      for (long minute = 0; minute < 60; minute++) {
        move(admin, minute);
        if (minute == 27) {
          admin.delete(high).is(204);
        }
        polled.add(router.poll().is(200).header("X-Spike").orElse("none"));
      }

      JsonNode windows = told(admin, router, 0, 60);
      for (int minute = 0; minute < 60; minute++) {
        assertThat(spikeAt(windows, minute)).as("minute " + minute).isEqualTo(polled.get(minute));
      }
      assertThat(polled.stream().distinct()).hasSize(4);
    }
  }

  private static String spikeAt(JsonNode windows, long minute) {
    for (JsonNode window : windows) {
      if (minuteOf(window.get("start_datetime")) <= minute
          && minute < minuteOf(window.get("end_datetime"))) {
        return window.get("spike_id").asText();
      }
    }
    return "none";
  }
}
