package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusals;
import dev.spike.domain.Stamp;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Firing;
import dev.spike.domain.recurrence.RunStatistics;
import dev.spike.domain.recurrence.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:20:00Z");
  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final JobId JOB = new JobId(new UUID(0, 9));
  private static final Rhythm HOURLY = Rhythm.cron(CronExpression.parse("0 * * * *"), UTC);

  private static Schedule schedule(Rhythm rhythm) {
    return new Schedule(
        new ScheduleId(new UUID(0, 1)),
        new ScheduleName("s"),
        new ProjectId(new UUID(0, 2)),
        RunTerms.none(),
        Timetable.disabled(rhythm.from(NOW)).enabledAt(NOW),
        rhythm.zone(),
        Optional.empty(),
        Stamp.of(NOW));
  }

  @Test
  void knowsItsNextRuns() {
    assertThat(schedule(HOURLY).nextRuns(3))
        .containsExactly(TEN, TEN.plus(HOUR), TEN.plus(HOUR.multipliedBy(2)));
    assertThat(schedule(HOURLY).turned(false, NOW).nextRuns(3)).isEmpty();
  }

  @Test
  void beginsAnIntervalWithAnInterval() {
    assertThat(schedule(Rhythm.every(HOUR, UTC)).nextRuns(2))
        .containsExactly(NOW.plus(HOUR), NOW.plus(HOUR.multipliedBy(2)));
  }

  @Test
  void saysItsRhythmAsItWasGiven() {
    Rhythm cron = Rhythm.cron(CronExpression.parse("30 2 * * *"), BERLIN);
    Rhythm every = Rhythm.every(HOUR, BERLIN);
    assertThat(schedule(cron).rhythm()).isEqualTo(cron);
    assertThat(schedule(every).rhythm()).isEqualTo(every);
  }

  @Test
  void movesItsNextRunWithItsRhythm() {
    Schedule before = schedule(HOURLY);
    Instant later = NOW.plusSeconds(60);

    assertThat(before.following(HOURLY, later)).isEqualTo(before);
    assertThat(before.following(Rhythm.every(HOUR, UTC), later).nextRuns(1))
        .containsExactly(later.plus(HOUR));
    assertThat(
            before
                .following(Rhythm.cron(CronExpression.parse("30 * * * *"), BERLIN), later)
                .nextRuns(1))
        .containsExactly(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(before.following(Rhythm.cron(CronExpression.parse("0 11 * * *"), BERLIN), later))
        .returns(BERLIN, Schedule::zone);
  }

  @Test
  void doesNotBeginTheSameIntervalAnew() {
    Schedule before = schedule(Rhythm.every(HOUR, UTC));

    Schedule after = before.following(Rhythm.every(HOUR, BERLIN), NOW.plusSeconds(60));

    assertThat(after.timetable()).isEqualTo(before.timetable());
    assertThat(after.zone()).isEqualTo(BERLIN);
    assertThat(before.following(Rhythm.every(HOUR.plusHours(1), UTC), NOW).nextRuns(1))
        .containsExactly(NOW.plus(HOUR.plusHours(1)));
  }

  @Test
  void isTurnedOnAndOffOnce() {
    Schedule on = schedule(HOURLY);
    Schedule off = on.turned(false, TEN);

    assertThat(on.turned(true, TEN)).isEqualTo(on);
    assertThat(off.enabled()).isFalse();
    assertThat(off.stamp()).isEqualTo(new Stamp(2, NOW, TEN));
    assertThat(off.turned(false, TEN.plus(HOUR))).isEqualTo(off);
    assertThat(off.turned(true, TEN).nextRuns(1)).containsExactly(TEN.plus(HOUR));
  }

  @Test
  void changes() {
    RunTerms<Sealed> terms =
        new RunTerms<>(
            Optional.of(new CallbackUrl("https://x/")), Optional.empty(), Optional.empty());
    Schedule before = schedule(HOURLY);

    Schedule after =
        before.changed(new ScheduleName("t"), new ProjectId(new UUID(0, 3)), terms, TEN);

    assertThat(after)
        .isEqualTo(
            new Schedule(
                before.id(),
                new ScheduleName("t"),
                new ProjectId(new UUID(0, 3)),
                terms,
                before.timetable(),
                UTC,
                Optional.empty(),
                new Stamp(2, NOW, TEN)));
  }

  @Test
  void remembersTheJobOfARunAndNotOfAMiss() {
    Schedule before = schedule(HOURLY);
    Firing run = before.timetable().fireAt(TEN, false, Timetable.USUAL_GRACE);
    Firing busy = before.timetable().fireAt(TEN, true, Timetable.USUAL_GRACE);

    assertThat(before.after(run, JOB).lastJob()).contains(JOB);
    assertThat(before.after(run, JOB).timetable()).isEqualTo(run.timetable());
    assertThat(before.after(busy, JOB).lastJob()).isEmpty();
    assertThat(before.after(busy, JOB).timetable().statistics().missed()).isEqualTo(1);
    assertThat(before.after(run, JOB).stamp()).isEqualTo(before.stamp());
  }

  @Test
  void countsRunsByHandLikeAllOthers() {
    Schedule started = schedule(HOURLY).turned(false, NOW).startedBy(JOB, TEN);

    assertThat(started.lastJob()).contains(JOB);
    assertThat(started.enabled()).isFalse();
    assertThat(started.timetable().lastRun()).contains(TEN);
    assertThat(started.timetable().statistics()).isEqualTo(new RunStatistics(1, 0, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = JobStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PENDING", "RUNNING"})
  void countsAsFailedWhateverIsNotCompleted(JobStatus outcome) {
    boolean good = outcome == JobStatus.COMPLETED;

    assertThat(schedule(HOURLY).startedBy(JOB, TEN).ended(outcome).timetable().statistics())
        .isEqualTo(new RunStatistics(1, good ? 1 : 0, good ? 0 : 1, 0));
  }

  @Test
  void hasEitherAnExpressionOrAnInterval() {
    Optional<CronExpression> hourly = Optional.of(CronExpression.parse("0 * * * *"));
    Optional<Duration> hour = Optional.of(HOUR);
    Refusals.assertRefused(
        () -> new Rhythm(Rhythm.Kind.CRON, Optional.empty(), hour, UTC),
        new Fault("/cron_expression", "a schedule of the type cron needs an expression"),
        new Fault("/interval_seconds", "a schedule of the type cron has no interval"));
    Refusals.assertRefused(
        () -> new Rhythm(Rhythm.Kind.INTERVAL, hourly, Optional.empty(), UTC),
        new Fault("/cron_expression", "a schedule of the type interval has no expression"),
        new Fault("/interval_seconds", "a schedule of the type interval needs an interval"));
    Refusals.assertRefused(
        () -> Rhythm.every(Duration.ofSeconds(3599), UTC),
        "/interval_seconds",
        "An interval of 3599 seconds is not possible; allowed are 3600 to 3155760000");
    Refusals.assertRefused(
        () -> Rhythm.every(HOUR, ZoneId.of("+01:00")),
        "",
        "There is no time zone '+01:00'; allowed are IANA names such as 'Europe/Berlin' or 'UTC'");
    assertThat(Rhythm.Kind.parse("cron")).isEqualTo(Rhythm.Kind.CRON);
    assertThat(Rhythm.Kind.parse("interval")).isEqualTo(Rhythm.Kind.INTERVAL);
  }
}
