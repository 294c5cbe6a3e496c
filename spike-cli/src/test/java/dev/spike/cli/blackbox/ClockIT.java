package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of a service, which is moved. */
class ClockIT {

  private static final String CLOCK = "/api/admin/clock";
  private static final Instant START = Instant.parse("2031-03-01T00:00:00Z");
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final int SPIKES_OF_A_MONTH = 60;
  private static final String NUMBER = "'value_type':'NUMBER_FIXED','fixed_value_number':";

  @TempDir private static Path data;
  private static ServedJar service;
  private static Caller admin;

  @BeforeAll
  static void serve() {
    service = ServedJar.on(data, "--clock", "frozen@" + START);
    admin = service.admin();
    assertThat(admin.get(CLOCK).is(200).at("/now")).isEqualTo(START.toString());
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @BeforeEach
  void goBack() {
    move("{'freeze':true}");
    set(START);
  }

  private Reply move(String move) {
    return admin.post(CLOCK, move).is(200);
  }

  private void set(Instant instant) {
    assertThat(move("{'set':'%s'}".formatted(instant)).at("/now")).isEqualTo(instant.toString());
  }

  /** Two a day, an hour each. */
  private List<String> month(OwnCollection router, String... changes) {
    return IntStream.range(0, SPIKES_OF_A_MONTH)
        .mapToObj(ClockIT::start)
        .map(start -> router.plan(start, start.plusSeconds(3600), changes).is(201).location())
        .toList();
  }

  private static Instant start(int number) {
    return START.plus(HALF_A_DAY.multipliedBy(number)).plusSeconds(3600);
  }

  private String status(String spike) {
    return admin.get(spike).is(200).at("/status");
  }

  @Test
  void aMonthOfSpikesIsPlayedThrough() {
    OwnCollection router = OwnCollection.of(admin);
    String cpu = router.add("cpu", NUMBER + "1");
    final Caller brief = admin.machine("'expires_at':'%s'".formatted(START.plus(HALF_A_DAY)));
    List<String> spikes = month(router, OwnCollection.change(cpu, "'fixed_value_number':95"));
    brief.get(router.dataPath("performance")).is(200);

    for (int i = 0; i < SPIKES_OF_A_MONTH; i++) {
      String spike = spikes.get(i);
      assertThat(status(spike)).isEqualTo("scheduled");
      assertThat(router.draw().get("cpu").asText()).isEqualTo("1");

      set(start(i));
      assertThat(status(spike)).isEqualTo("active");
      Reply poll = router.poll().is(200);
      assertThat(poll.at("/data/cpu")).isEqualTo("95");
      assertThat(poll.header("X-Spike")).contains(OwnCollection.id(spike));

      move("{'advance':'1h'}");
      assertThat(status(spike)).isEqualTo("expired");
      assertThat(router.draw().get("cpu").asText()).isEqualTo("1");
      admin.get(spike).isProblem(404);
    }

    brief.get(router.dataPath("performance")).isProblem(401);
    assertThat(admin.get(router.path() + "/spike-schedules").is(200).json()).isEmpty();
    // A month later by the clock, and some seconds by the one on the wall.
    admin.get("/api/auth/me").is(200);
    admin.post("/api/auth/refresh", "").is(200);
  }

  @Test
  void whatTheClockLeapsOverIsToldToWhoeverListens() throws IOException {
    OwnCollection router = OwnCollection.of(admin);
    List<String> expected = new ArrayList<>();
    for (String spike : month(router)) {
      expected.add(OwnCollection.id(spike) + " active");
      expected.add(OwnCollection.id(spike) + " expired");
    }
    try (BufferedReader told = admin.listen("/api/events")) {
      heard(told, "event: hello");
      move("{'advance':'31d'}");
      heard(told, "event: clock");
      assertThat(told.readLine())
          .contains("\"mode\":\"frozen\",\"now\":\"2031-04-01T00:00:00Z\"")
          .contains("\"factor\":0,\"frozen\":true");
      List<String> seen = new ArrayList<>();
      while (seen.size() < expected.size()) {
        heard(told, "event: spike");
        String event =
            told.readLine()
                .replaceFirst("data: \\{\"id\":(\\d+),.*\"status\":\"(\\w+)\"}", "$1 $2");
        if (expected.contains(event)) {
          seen.add(event);
        }
      }
      assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static void heard(BufferedReader told, String beginning) throws IOException {
    String line = told.readLine();
    while (!line.equals(beginning)) {
      line = told.readLine();
    }
  }

  @Test
  void valuesAndHistoryGoByIt() {
    OwnCollection router = OwnCollection.of(admin);
    router.add("at", "'value_type':'EPOCH_NOW'");
    assertThat(router.draw().get("at").asText()).isEqualTo(Long.toString(START.getEpochSecond()));
    move("{'advance':90}");

    assertThat(router.draw().get("at").asText())
        .isEqualTo(Long.toString(START.getEpochSecond() + 90));
    assertThat(admin.get(router.path()).at("/created_at")).isEqualTo(START.toString());
    assertThat(router.plan(START.plusSeconds(60), START.plusSeconds(3600)).is(201).at("/status"))
        .isEqualTo("active");
    router.plan(START, START.plusSeconds(30)).refuses("/end_datetime");
  }

  @Test
  void runsFasterFromWhereItIs() {
    Reply fast = move("{'scale':3600}");
    assertThat(fast.at("/mode")).isEqualTo("scaled");
    assertThat(fast.at("/factor")).isEqualTo("3600");
    Instant real = Instant.parse(fast.at("/real_now"));
    Instant shown = Instant.parse(fast.at("/now"));

    Reply later = admin.get(CLOCK).is(200);

    Duration went = Duration.between(real, Instant.parse(later.at("/real_now")));
    assertThat(Duration.between(shown, Instant.parse(later.at("/now"))))
        .isEqualTo(went.multipliedBy(3600));
    assertThat(move("{'freeze':true}").at("/frozen")).isEqualTo("true");
    Reply reset = move("{'reset':true}");
    assertThat(reset.at("/mode")).isEqualTo("real");
    assertThat(reset.at("/now")).isEqualTo(reset.at("/real_now"));
    assertThat(reset.at("/factor")).isEqualTo("1");
  }

  @Test
  void stillShowsTheSameAfterARestart() {
    move("{'advance':'2h'}");
    service.stop();
    service = ServedJar.on(data);
    admin = service.admin();
    assertThat(admin.get(CLOCK).at("/now")).isEqualTo("2031-03-01T02:00:00Z");
    service.stop();

    service = ServedJar.on(data, "--clock", "real");

    admin = service.admin();
    assertThat(admin.get(CLOCK).at("/mode")).isEqualTo("real");
  }

  @Test
  void commandsOnTheSameDatabaseGoByItAndMoveIt() {
    OwnCollection router = OwnCollection.of(admin);
    String[] here = {"--data", data.toString()};
    Said made =
        JarShell.run(
            "spikes",
            "create",
            router.name(),
            "peak",
            "--from",
            "in 1h",
            "--for",
            "30m",
            "-o",
            "json",
            here[0],
            here[1]);
    assertThat(made.ended(0).out()).contains("\"2031-03-01T01:00:00Z\"");

    Said moved = JarShell.run("clock", "advance", "1h", "-o", "json", here[0], here[1]);

    assertThat(moved.ended(0).out()).contains("2031-03-01T01:00:00Z");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> router.poll().status() != 200 || isUnderSpike(router));
    assertThat(admin.get(CLOCK).at("/now")).isEqualTo("2031-03-01T01:00:00Z");
  }

  private static boolean isUnderSpike(OwnCollection router) {
    return router.poll().header("X-Spike").isPresent();
  }

  @Test
  void isReadByAllWhoAreSignedInAndMovedByAdmins() {
    service.anybody().get(CLOCK).isProblem(401);
    for (String role : List.of("Viewer", "Editor")) {
      Caller person = People.of(admin).newcomer(role);
      assertThat(person.get(CLOCK).is(200).names(""))
          .containsExactly("mode", "now", "real_now", "factor", "frozen");
      person.post(CLOCK, "{'freeze':true}").isProblem(403);
    }
    assertThat(admin.get(CLOCK).at("/now")).isEqualTo(START.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | ''",
        "{'freeze':true,'reset':true} | ''",
        "{'freeze':false} | /freeze",
        "{'set':'tomorrow'} | /set",
        "{'set':null} | /set",
        "{'advance':'-2h'} | /advance",
        "{'advance':0} | /advance",
        "{'advance':0.0001} | /advance",
        "{'advance':'0s'} | /advance",
        "{'advance':900000000000} | /advance",
        "{'scale':0} | /scale",
        "{'scale':100001} | /scale",
        "{'scale':'60'} | /scale",
        "{'stop':true} | /stop"
      },
      quoteCharacter = '`')
  void refusesWhatIsNoMove(String move, String pointer) {
    admin.post(CLOCK, move).refuses(pointer.replace("''", ""));

    assertThat(admin.get(CLOCK).at("/now")).isEqualTo(START.toString());
  }
}
