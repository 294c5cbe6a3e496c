package dev.spike.application.contract;

import static dev.spike.application.contract.ImportWorld.BERLIN;
import static dev.spike.application.contract.ImportWorld.START;
import static dev.spike.application.contract.ImportWorld.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.contract.ImportWorld.Node;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.recurrence.RunStatistics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When jobs are made and by whom they are run, on every storage. */
public abstract class DispatcherContract extends ImportContract {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** A contract to be held to. */
  protected DispatcherContract() {}

  private static List<Instant> starts(List<Job> jobs) {
    return jobs.stream().map(Job::createdAt).toList();
  }

  private static RunStatistics good(long runs, long missed) {
    return new RunStatistics(runs, runs, 0, missed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-03-29, 2026-03-29T01:00:00Z",
    "2026-10-11, 2026-10-25, 2026-10-25T00:30:00Z"
  })
  void runsOnceEachNightOfAMonthWhateverTheClocksDo(LocalDate first, LocalDate odd, Instant then) {
    world.clock.set(first.atStartOfDay(BERLIN).toInstant());
    Schedule nightly = world.cron("nightly", "30 2 * * *", BERLIN);

    List<Job> ran = world.node.pass(first.plusDays(31).atStartOfDay(BERLIN).toInstant());

    List<Instant> expected =
        IntStream.range(0, 31)
            .mapToObj(first::plusDays)
            .map(day -> day.equals(odd) ? then : night(day))
            .toList();
    assertThat(starts(ran)).isEqualTo(expected);
    assertThat(world.statistics(nightly)).isEqualTo(good(31, 0));
    assertThat(world.now(nightly).timetable().nextRun()).contains(night(first.plusDays(31)));
  }

  private static Instant night(LocalDate day) {
    return day.atTime(LocalTime.of(2, 30)).atZone(BERLIN).toInstant();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-29, 92", "2026-10-25, 100"})
  void runsEveryQuarterInRealTimeWhateverTheClocksDo(LocalDate day, int quarters) {
    Instant midnight = day.atStartOfDay(BERLIN).toInstant();
    world.clock.set(midnight.minusSeconds(1));
    Schedule often = world.cron("often", "*/15 * * * *", BERLIN);

    List<Job> ran =
        world.node.pass(day.plusDays(1).atStartOfDay(BERLIN).toInstant().minusSeconds(1));

    assertThat(starts(ran))
        .isEqualTo(Stream.iterate(midnight, at -> at.plus(QUARTER)).limit(quarters).toList());
    assertThat(world.statistics(often)).isEqualTo(good(quarters, 0));
  }

  @Test
  void keepsIntervalsAcrossARestart() {
    Schedule hourly = world.scheduled("hourly", Rhythm.every(Duration.ofHours(1), UTC));
    world.node.pass(START.plus(Duration.ofMinutes(90)));

    world.clock.set(START.plus(Duration.ofMinutes(122)));
    Node restarted = world.new Node("one");
    List<Job> late = restarted.tick();
    List<Job> after = restarted.pass(START.plus(Duration.ofHours(4)));

    assertThat(starts(late)).containsExactly(START.plus(Duration.ofMinutes(122)));
    assertThat(starts(after))
        .containsExactly(START.plus(Duration.ofHours(3)), START.plus(Duration.ofHours(4)));
    assertThat(world.statistics(hourly)).isEqualTo(good(4, 0));
  }

  @Test
  void makesUpForFourMinutesByOneRun() {
    Schedule often = world.cron("often", "* * * * *", UTC);
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    world.node.pass(START.plus(Duration.ofMinutes(59)));
    assertThat(world.statistics(often)).isEqualTo(good(59, 0));

    Instant back = START.plus(Duration.ofMinutes(63));
    world.clock.set(back);
    List<Job> late = world.new Node("one").tick();

    assertThat(starts(late)).containsExactly(back, back);
    assertThat(world.statistics(often)).isEqualTo(good(60, 0));
    assertThat(world.statistics(hourly)).isEqualTo(good(1, 0));
    assertThat(world.now(hourly).timetable().nextRun()).contains(START.plus(Duration.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04T02:35:00Z, 1", "2026-03-04T02:35:00.001Z, 0", "2026-03-04T09:00:00Z, 0"})
  void makesUpForThreeDaysByOneRunWithinTheGraceAndNoneAfter(Instant back, int runs) {
    Schedule nightly = world.cron("nightly", "30 2 * * *", UTC);

    world.clock.set(back);
    List<Job> late = world.node.tick();

    assertThat(late).hasSize(runs);
    assertThat(world.statistics(nightly)).isEqualTo(good(runs, 1 - runs));
    assertThat(world.now(nightly).timetable().nextRun())
        .contains(Instant.parse("2026-03-05T02:30:00Z"));
    assertThat(world.node.tick()).isEmpty();
  }

  @Test
  void missesRunsThatAreDueWhileTheirJobStillRuns() {
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    Node other = world.new Node("other");
    Instant end = START.plus(Duration.ofMinutes(150));
    world.loader.during =
        watch -> {
          while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofSeconds(15));
            watch.demandGoingOn();
            assertThat(other.tick()).isEmpty();
          }
        };

    List<Job> ran = world.node.pass(START.plus(Duration.ofMinutes(60)));
    world.loader.during = watch -> {};
    world.clock.set(end);
    List<Job> next = other.pass(START.plus(Duration.ofMinutes(180)));

    assertThat(ran).extracting(Job::status).containsExactly(JobStatus.COMPLETED);
    assertThat(starts(next)).containsExactly(START.plus(Duration.ofHours(3)));
    assertThat(world.statistics(hourly)).isEqualTo(good(2, 1));
  }

  @Test
  void startsEachDueRunOnceOnTwoNodes() throws InterruptedException {
    List<Schedule> schedules = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      schedules.add(world.cron("s" + i, "*/" + (i % 5 + 1) + " * * * *", UTC));
    }
    AtomicInteger names = new AtomicInteger();
    for (int minute = 1; minute <= 4; minute++) {
      world.clock.set(START.plus(Duration.ofMinutes(minute)));
      Crowd.of(2, () -> world.new Node("node " + names.incrementAndGet()).tick().size());
    }

    int expected = 0;
    for (int i = 0; i < 50; i++) {
      int runs = 4 / (i % 5 + 1);
      expected += runs;
      assertThat(world.statistics(schedules.get(i))).isEqualTo(good(runs, 0));
    }
    assertThat(world.loader.loaded).hasSize(expected);
    assertThat(world.importer.list(world.editor, JobFilter.ALL, new PageRequest(1, 0)).total())
        .isEqualTo(expected);
  }

  @Test
  void findsTheJobsOfADeadNodeWithinAMinute() {
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    world.clock.set(START.plus(Duration.ofHours(1)));
    world.node.dispatcher.fireDue();
    Job orphan = world.node.claim().orElseThrow();

    Node other = world.new Node("other");
    int seconds = 0;
    while (world.now(orphan).isActive() && seconds < 120) {
      assertThat(other.tick()).isEmpty();
      world.clock.advance(Duration.ofSeconds(1));
      seconds++;
    }

    Job interrupted = world.now(orphan);
    assertThat(interrupted.status()).isEqualTo(JobStatus.INTERRUPTED);
    assertThat(interrupted.report().errors())
        .extracting(error -> error.message())
        .containsExactly("the service at one stopped while it ran this job");
    assertThat(seconds).isBetween(20, 60);
    assertThat(world.statistics(hourly)).isEqualTo(new RunStatistics(1, 0, 1, 0));
    assertThat(other.pass(START.plus(Duration.ofHours(2))))
        .extracting(Job::status)
        .containsExactly(JobStatus.COMPLETED);
  }

  @Test
  void refusesTheLateFinishOfANodeThatWasGivenUp() {
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    Node other = world.new Node("other");
    world.loader.during =
        watch -> {
          world.clock.advance(Duration.ofSeconds(21));
          other.dispatcher.interruptAbandoned();
        };

    List<Job> ran = world.node.pass(START.plus(Duration.ofHours(1)));

    assertThat(ran).extracting(Job::status).containsExactly(JobStatus.INTERRUPTED);
    assertThat(world.loader.loaded).isEmpty();
    assertThat(ran.get(0).report().files()).isEmpty();
    assertThat(world.statistics(hourly)).isEqualTo(new RunStatistics(1, 0, 1, 0));
  }

  @Test
  void letsJobsOfOneProjectRunOneAfterTheOther() {
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    world.start("hourly");
    Job first = world.node.claim().orElseThrow();
    world.clock.set(START.plus(Duration.ofHours(1)));

    world.node.dispatcher.fireDue();

    assertThat(world.node.claim()).isEmpty();
    world.importer.cancel(world.editor, first.id());
    assertThat(world.node.tick()).hasSize(1);
    assertThat(world.statistics(hourly)).isEqualTo(good(1, 0));
  }

  @Test
  void givesACertainJobAwayBeforeOthersThatWaitLonger() {
    world.project("first");
    world.project("second");
    Job longest = world.start("first");
    world.clock.advance(Duration.ofSeconds(1));
    Job wanted = world.start("second");

    Job claimed = world.node.dispatcher.claim(wanted.id(), "me").orElseThrow();

    assertThat(claimed.id()).isEqualTo(wanted.id());
    assertThat(claimed.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(world.node.dispatcher.claim(wanted.id(), "me")).isEmpty();
    assertThat(world.node.claim()).map(Job::id).contains(longest.id());
    assertThat(world.node.runner.run(claimed).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(world.node.dispatcher.claim(wanted.id(), "me")).isEmpty();
  }

  @Test
  void givesACertainJobAwayOnlyWhenItsProjectIsIdle() {
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    Job first = world.start("hourly");
    world.clock.advance(Duration.ofSeconds(1));
    Job second = world.scheduler.run(world.editor, hourly.id());

    Job running = world.node.dispatcher.claim(first.id(), "me").orElseThrow();
    assertThat(world.node.dispatcher.claim(second.id(), "me")).isEmpty();
    world.node.runner.run(running);

    assertThat(world.node.dispatcher.claim(second.id(), "me")).map(Job::id).contains(second.id());
  }

  @Test
  void hasNothingToDoForDisabledSchedules() {
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    assertThat(world.node.dispatcher.nextDue()).contains(START.plus(Duration.ofHours(1)));

    world.scheduler.disable(world.editor, hourly.id());
    world.clock.set(START.plus(Duration.ofDays(1)));

    assertThat(world.node.dispatcher.nextDue()).isEmpty();
    assertThat(world.node.tick()).isEmpty();
    assertThat(world.statistics(hourly)).isEqualTo(RunStatistics.NONE);
  }

  @Test
  void firesMoreThanAHandful() {
    for (int i = 0; i < 120; i++) {
      world.cron("s" + i, "0 * * * *", UTC);
    }
    world.clock.set(START.plus(Duration.ofHours(1)));

    assertThat(world.node.dispatcher.fireDue()).hasSize(120);
    assertThat(world.node.dispatcher.fireDue()).isEmpty();
  }
}
