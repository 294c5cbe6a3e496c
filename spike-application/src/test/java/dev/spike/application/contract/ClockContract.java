package dev.spike.application.contract;

import static dev.spike.application.contract.ImportWorld.BERLIN;
import static dev.spike.application.contract.ImportWorld.START;
import static dev.spike.application.contract.ImportWorld.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Clocks;
import dev.spike.application.Expected;
import dev.spike.application.contract.ImportWorld.Node;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.JobRunner;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.clock.ClockMove;
import dev.spike.domain.clock.Tempo;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.recurrence.RunStatistics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a clock of imports wakes those who work, on every storage. */
public abstract class ClockContract extends ImportContract {

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  /** A contract to be held to. */
  protected ClockContract() {}

  /** A clock of one more node, which can run so many jobs at once; it has just been started. */
  protected abstract HandClock clock(
      Dispatcher dispatcher, JobRunner runner, Clocks clocks, String node, int hands);

  /** One of another process on the same storage, which has threads of its own. */
  protected abstract Running running(ImportTools tools, InstantSource clock, String node);

  /** Waits until something is so. */
  protected abstract void await(BooleanSupplier condition);

  /** A clock that runs by itself. */
  public interface Running extends AutoCloseable {

    /** Rings it. */
    Alarm bell();

    /** How many jobs it runs at this moment. */
    int count();

    @Override
    void close();
  }

  private HandClock clock(Node node) {
    return clock(node.dispatcher, node.runner, world.clocks, node.name, 4);
  }

  /** The clock that is rung by what people do. */
  private HandClock clock() {
    HandClock clock = clock(world.node);
    world.alarm.next = clock.bell();
    return clock;
  }

  /** Does at each alarm what it is set for, until an instant. */
  private void pass(HandClock clock, Instant end) {
    for (Instant next = clock.set(); !next.isAfter(end); next = clock.set()) {
      world.clock.set(next);
      clock.look();
      assertThat(clock.set()).isAfter(next);
    }
    world.clock.set(end);
  }

  private List<Instant> starts() {
    return world
        .importer
        .list(world.editor, JobFilter.ALL, new PageRequest(PageRequest.MOST, 0))
        .items()
        .stream()
        .map(Job::createdAt)
        .sorted()
        .toList();
  }

  private static RunStatistics good(long runs, long missed) {
    return new RunStatistics(runs, runs, 0, missed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-03-29, 2026-03-29T01:00:00Z",
    "2026-10-11, 2026-10-25, 2026-10-25T00:30:00Z"
  })
  void goesOffEachNightOfAMonthWhateverTheClocksDo(LocalDate first, LocalDate odd, Instant then) {
    world.clock.set(first.atStartOfDay(BERLIN).toInstant());
    HandClock clock = clock();
    Schedule nightly = world.cron("nightly", "30 2 * * *", BERLIN);

    pass(clock, first.plusDays(31).atStartOfDay(BERLIN).toInstant());

    assertThat(starts())
        .isEqualTo(
            IntStream.range(0, 31)
                .mapToObj(first::plusDays)
                .map(day -> day.equals(odd) ? then : night(day))
                .toList());
    assertThat(world.statistics(nightly)).isEqualTo(good(31, 0));
    assertThat(clock.set()).isEqualTo(night(first.plusDays(31)));
  }

  @Test
  void goesOffInRealTimeWhenAClockThatRunsFasterShowsThatARunIsDue() {
    world.move(ClockMove.at(Tempo.times(BigDecimal.valueOf(60))));
    HandClock clock = clock();
    world.cron("hourly", "0 * * * *", UTC);

    assertThat(clock.set()).isEqualTo(START.plusSeconds(60));
    pass(clock, START.plusSeconds(300));

    assertThat(starts())
        .isEqualTo(
            IntStream.rangeClosed(1, 5)
                .mapToObj(hour -> START.plus(HOUR.multipliedBy(hour)))
                .toList());
  }

  @Test
  void waitsWhileTheClockStandsStillAndGoesOffWhenItLeapsAhead() {
    world.move(ClockMove.FREEZE);
    HandClock clock = clock();
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    assertThat(clock.set()).isEqualTo(NEVER);
    world.clock.advance(Duration.ofDays(1));
    clock.look();
    assertThat(starts()).isEmpty();

    world.move(ClockMove.ahead(HOUR));
    clock.bell().moved();
    assertThat(clock.set()).isBeforeOrEqualTo(world.clock.instant());
    clock.look();

    assertThat(starts()).containsExactly(START.plus(HOUR));
    assertThat(world.statistics(hourly)).isEqualTo(good(1, 0));
    assertThat(clock.set()).isEqualTo(NEVER);
  }

  @Test
  void missesWhatTheClockLeapsOver() {
    HandClock clock = clock();
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);

    world.move(ClockMove.ahead(Duration.ofDays(30).plusMinutes(30)));
    clock.bell().moved();
    clock.look();

    assertThat(starts()).isEmpty();
    assertThat(world.statistics(hourly).missed()).isPositive();
    assertThat(clock.set()).isEqualTo(START.plus(Duration.ofMinutes(30)));
  }

  @Test
  void leavesJobsInTheirHandsWhenTheClockLeapsAhead() {
    world.project("p");
    world.start("p", "orders.csv");
    Job running = world.node.claim().orElseThrow();

    world.move(ClockMove.ahead(Duration.ofDays(1)));
    assertThat(world.node.dispatcher.interruptAbandoned()).isEmpty();
    world.move(ClockMove.FREEZE);
    world.clock.advance(Duration.ofDays(1));

    assertThat(world.node.dispatcher.interruptAbandoned())
        .singleElement()
        .returns(running.id(), Job::id)
        .returns(Optional.of(START.plus(Duration.ofDays(1))), job -> job.state().completedAt());
  }

  private static Instant night(LocalDate day) {
    return day.atTime(LocalTime.of(2, 30)).atZone(BERLIN).toInstant();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-29, 13", "2026-10-25, 21"})
  void goesOffEveryQuarterInRealTimeWhateverTheClocksDo(LocalDate day, int quarters) {
    Instant midnight = day.atStartOfDay(BERLIN).toInstant();
    world.clock.set(midnight.minusSeconds(1));
    HandClock clock = clock();
    world.cron("often", "*/15 * * * *", BERLIN);

    pass(clock, day.atTime(4, 0).atZone(BERLIN).toInstant());

    assertThat(starts())
        .isEqualTo(
            Stream.iterate(midnight, at -> at.plus(Duration.ofMinutes(15)))
                .limit(quarters)
                .toList());
  }

  @Test
  void keepsIntervalsAcrossARestart() {
    Schedule hourly = world.scheduled("hourly", Rhythm.every(HOUR, UTC));
    pass(clock(), START.plus(Duration.ofMinutes(90)));

    world.clock.set(START.plus(Duration.ofMinutes(122)));
    HandClock restarted = clock();
    restarted.look();
    assertThat(restarted.set()).isEqualTo(START.plus(HOUR.multipliedBy(3)));
    pass(restarted, START.plus(HOUR.multipliedBy(3)));

    assertThat(starts())
        .containsExactly(
            START.plus(HOUR),
            START.plus(Duration.ofMinutes(122)),
            START.plus(HOUR.multipliedBy(3)));
    assertThat(world.statistics(hourly)).isEqualTo(good(3, 0));
  }

  @Test
  void makesUpForFourMinutesByOneRun() {
    Schedule often = world.cron("often", "* * * * *", UTC);
    pass(clock(), START.plus(Duration.ofMinutes(2)));

    world.clock.advance(Duration.ofMinutes(4));
    HandClock back = clock();
    back.look();

    assertThat(world.statistics(often)).isEqualTo(good(3, 0));
    assertThat(back.set()).isEqualTo(START.plus(Duration.ofMinutes(7)));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04T02:35:00Z, 1", "2026-03-04T02:35:00.001Z, 0"})
  void makesUpForThreeDaysByOneRunWithinTheGraceAndNoneAfter(Instant back, int runs) {
    Schedule nightly = world.cron("nightly", "30 2 * * *", UTC);

    world.clock.set(back);
    HandClock clock = clock();
    clock.look();

    assertThat(world.statistics(nightly)).isEqualTo(good(runs, 1 - runs));
    assertThat(clock.set()).isEqualTo(Instant.parse("2026-03-05T02:30:00Z"));
  }

  @Test
  void goesOffWhileAJobTakesLongerThanItsPeriod() {
    HandClock clock = clock();
    HandClock other = clock(world.new Node("other"));
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    Instant end = START.plus(Duration.ofMinutes(150));
    world.loader.during =
        watch -> {
          while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofSeconds(15));
            watch.demandGoingOn();
            other.look();
          }
        };

    pass(clock, START.plus(HOUR));

    assertThat(starts()).containsExactly(START.plus(HOUR));
    assertThat(world.statistics(hourly)).isEqualTo(good(1, 1));
    assertThat(clock.set()).isEqualTo(START.plus(HOUR.multipliedBy(3)));
  }

  @Test
  void isSetByWhatPeopleDo() {
    HandClock clock = clock();
    assertThat(clock.set()).isEqualTo(NEVER);
    Schedule daily = world.cron("daily", "0 0 * * *", UTC);
    assertThat(clock.set()).isEqualTo("2026-03-02T00:00:00Z");
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    assertThat(clock.set()).isEqualTo(START.plus(HOUR));
    world.scheduler.disable(world.editor, hourly.id());
    assertThat(clock.set()).isEqualTo("2026-03-02T00:00:00Z");
    world.scheduler.delete(world.editor, daily.id(), Expected.ANY);
    assertThat(clock.set()).isEqualTo(NEVER);
    world.scheduler.enable(world.editor, hourly.id());
    assertThat(clock.set()).isEqualTo(START.plus(HOUR));
  }

  @Test
  void runsAtOnceWhatSomebodyWants() {
    HandClock clock = clock();
    world.project("p");

    Job job = world.start("p", "a.csv");
    clock.look();

    assertThat(world.now(job).status()).isEqualTo(JobStatus.COMPLETED);
  }

  @Test
  void leavesToAnotherNodeWhatItHasNoHandFor() {
    HandClock one = clock(world.node.dispatcher, world.node.runner, world.clocks, "one", 1);
    HandClock two = clock(world.new Node("two"));
    world.alarm.next = one.bell();
    world.project("p");
    world.project("q");
    int[] loads = {0};
    world.loader.during =
        watch -> {
          if (loads[0]++ == 0) {
            one.look();
            world.clock.advance(Duration.ofSeconds(1));
            two.look();
          }
        };
    world.start("p", "p.csv");
    world.start("q", "q.csv");

    one.look();

    assertThat(world.loader.loaded).containsExactly("q.csv to public.q", "p.csv to public.p");
  }

  @Test
  void findsWhatNobodyWasWokenFor() {
    HandClock clock = clock(world.node);
    clock.look();
    world.project("p");
    Job job = world.start("p", "a.csv");
    Schedule often = world.cron("often", "* * * * *", UTC);

    world.clock.advance(Duration.ofSeconds(9));
    clock.look();
    assertThat(world.now(job).status()).isEqualTo(JobStatus.PENDING);
    world.clock.advance(Duration.ofSeconds(1));
    clock.look();

    assertThat(world.now(job).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(clock.set()).isEqualTo(world.now(often).timetable().nextRun().orElseThrow());
  }

  @Test
  void goesOnAfterANodeThatDied() {
    HandClock clock = clock();
    HandClock other = clock(world.new Node("other"));
    Schedule hourly = world.cron("hourly", "0 * * * *", UTC);
    world.clock.set(START.plus(HOUR));
    Job orphan = world.scheduler.run(world.editor, hourly.id());
    world.node.claim().orElseThrow();

    clock.die();
    int seconds = 0;
    while (world.now(orphan).isActive() && seconds < 120) {
      world.clock.advance(Duration.ofSeconds(1));
      other.look();
      seconds++;
    }
    world.clock.advance(Duration.ofSeconds(30));
    other.lookForDead();
    pass(other, START.plus(HOUR.multipliedBy(2)));

    assertThat(seconds).isBetween(20, 60);
    assertThat(world.now(orphan).status()).isEqualTo(JobStatus.INTERRUPTED);
    assertThat(world.statistics(hourly)).isEqualTo(new RunStatistics(2, 1, 1, 1));
    assertThat(other.set()).isEqualTo(START.plus(HOUR.multipliedBy(3)));
  }

  /** The clock jumps while alarms are in the middle of going off, so some go off twice. */
  @Test
  void runsEachOfFiftyOnceOnTwoNodes() {
    List<Schedule> schedules = new ArrayList<>();
    long expected = 0;
    try (Running one = running(world.tools, world.clock, "one");
        Running two = running(world.tools, world.clock, "two")) {
      for (int i = 0; i < 50; i++) {
        world.alarm.next = i % 2 == 0 ? one.bell() : two.bell();
        schedules.add(world.cron("s" + i, "*/" + (i % 3 + 1) + " * * * *", UTC));
      }
      for (int minute = 1; minute <= 3; minute++) {
        int now = minute;
        expected += IntStream.range(0, 50).filter(i -> now % (i % 3 + 1) == 0).count();
        world.clock.set(START.plus(Duration.ofMinutes(minute)));
        long done = expected;
        await(() -> ended() >= done && one.count() + two.count() == 0);
      }
    }

    assertThat(world.loader.loaded).hasSize((int) expected);
    for (int i = 0; i < 50; i++) {
      assertThat(world.statistics(schedules.get(i))).isEqualTo(good(3 / (i % 3 + 1), 0));
    }
  }

  private long ended() {
    JobFilter completed =
        new JobFilter(Optional.empty(), Optional.empty(), Optional.of(JobStatus.COMPLETED));
    return world.importer.list(world.editor, completed, new PageRequest(1, 0)).total();
  }
}
