package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.recurrence.Firing.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final Duration GRACE = Timetable.USUAL_GRACE;
  private static final Instant CREATED = Instant.parse("2026-11-20T12:30:00Z");
  private static final Instant DUE = Instant.parse("2026-11-20T13:00:00Z");
  private static final Instant FOLLOWING = Instant.parse("2026-11-20T14:00:00Z");

  private final Recurrence hourly =
      new Recurrence.Cron(CronExpression.parse("@hourly"), ZoneId.of("UTC"));
  private final Recurrence everyNinetyMinutes =
      new Recurrence.Interval(Duration.ofMinutes(90), CREATED);
  private final Timetable timetable = Timetable.disabled(hourly).enabledAt(CREATED);

  @Test
  void isCreatedWithoutAPast() {
    assertThat(Timetable.disabled(hourly))
        .isEqualTo(new Timetable(hourly, Optional.empty(), Optional.empty(), RunStatistics.NONE));
    assertThat(Timetable.disabled(hourly).enabled()).isFalse();
  }

  @Test
  void knowsItsNextRunAsSoonAsItIsEnabled() {
    assertThat(timetable.enabled()).isTrue();
    assertThat(timetable.nextRun()).contains(DUE);
    assertThat(Timetable.disabled(hourly).enabledAt(DUE).nextRun()).contains(FOLLOWING);
  }

  @Test
  void keepsADueRunWhenItIsEnabledAgain() {
    assertThat(timetable.enabledAt(FOLLOWING)).isEqualTo(timetable);
  }

  @Test
  void hasNoNextRunWhileItIsDisabled() {
    Timetable ran = timetable.startedAt(CREATED);

    assertThat(ran.disabled())
        .isEqualTo(new Timetable(hourly, Optional.empty(), Optional.of(CREATED), ran.statistics()));
    assertThat(ran.disabled().disabled()).isEqualTo(ran.disabled());
    assertNotDue(ran.disabled(), FOLLOWING);
  }

  @Test
  void movesItsNextRunWithItsRecurrence() {
    Timetable ran = timetable.startedAt(CREATED);

    assertThat(ran.followingAt(CREATED, everyNinetyMinutes))
        .isEqualTo(
            new Timetable(
                everyNinetyMinutes,
                Optional.of(Instant.parse("2026-11-20T14:00:00Z")),
                Optional.of(CREATED),
                ran.statistics()));
    assertThat(ran.disabled().followingAt(CREATED, everyNinetyMinutes))
        .isEqualTo(
            new Timetable(
                everyNinetyMinutes, Optional.empty(), Optional.of(CREATED), ran.statistics()));
  }

  @Test
  void keepsADueRunWhenItsRecurrenceStaysTheSame() {
    Recurrence same = new Recurrence.Cron(CronExpression.parse("0 * * * *"), ZoneId.of("UTC"));

    assertThat(timetable.followingAt(FOLLOWING, same)).isEqualTo(timetable);
  }

  @Test
  void firesNothingBeforeItIsDue() {
    assertNotDue(timetable, CREATED);
    assertNotDue(timetable, DUE.minusNanos(1));
  }

  @Test
  void runsOnTime() {
    assertThat(timetable.fireAt(DUE, false, Duration.ZERO))
        .isEqualTo(new Firing(Decision.RUN, Optional.of(DUE), ran(DUE, FOLLOWING)));
  }

  @Test
  void runsAfterFourMinutesDown() {
    Instant now = DUE.plusSeconds(240);

    assertThat(timetable.fireAt(now, false, GRACE))
        .isEqualTo(new Firing(Decision.RUN, Optional.of(DUE), ran(now, FOLLOWING)));
  }

  @Test
  void runsUpToTheLastMomentOfGrace() {
    assertThat(GRACE).hasSeconds(300);
    Instant last = DUE.plus(GRACE);

    assertThat(timetable.fireAt(last, false, GRACE).decision()).isEqualTo(Decision.RUN);
    assertThat(timetable.fireAt(last.plusNanos(1), false, GRACE))
        .isEqualTo(new Firing(Decision.TOO_LATE, Optional.of(DUE), missed(FOLLOWING)));
  }

  @Test
  void combinesThreeDaysDownIntoOneRunIfTheLatestIsRecent() {
    Instant now = DUE.plus(Duration.ofDays(3)).plusSeconds(299);

    assertThat(timetable.fireAt(now, false, GRACE))
        .isEqualTo(
            new Firing(
                Decision.RUN,
                Optional.of(DUE.plus(Duration.ofDays(3))),
                ran(now, FOLLOWING.plus(Duration.ofDays(3)))));
  }

  @Test
  void combinesThreeDaysDownIntoOneMissIfTheLatestIsNotRecent() {
    Instant now = DUE.plus(Duration.ofDays(3)).plusSeconds(1_800);

    assertThat(timetable.fireAt(now, false, GRACE))
        .isEqualTo(
            new Firing(
                Decision.TOO_LATE,
                Optional.of(DUE.plus(Duration.ofDays(3))),
                missed(FOLLOWING.plus(Duration.ofDays(3)))));
  }

  @Test
  void followsRegularlyAfterAMiss() {
    Timetable after = timetable.fireAt(DUE.plusSeconds(301), false, GRACE).timetable();

    assertNotDue(after, FOLLOWING.minusNanos(1));
    assertThat(after.fireAt(FOLLOWING, false, GRACE).decision()).isEqualTo(Decision.RUN);
  }

  @Test
  void keepsAnIntervalOnItsGridAfterARestart() {
    Timetable interval = Timetable.disabled(everyNinetyMinutes).enabledAt(CREATED);
    Firing firing = interval.fireAt(CREATED.plus(Duration.ofMinutes(3 * 90 + 4)), false, GRACE);

    assertThat(firing.decision()).isEqualTo(Decision.RUN);
    assertThat(firing.due()).contains(CREATED.plus(Duration.ofMinutes(3 * 90)));
    assertThat(firing.timetable().nextRun()).contains(CREATED.plus(Duration.ofMinutes(4 * 90)));
  }

  @Test
  void missesARunWhileItsJobIsBusy() {
    assertThat(timetable.fireAt(DUE, true, GRACE))
        .isEqualTo(new Firing(Decision.BUSY, Optional.of(DUE), missed(FOLLOWING)));
    assertThat(timetable.fireAt(DUE.plusSeconds(1_800), true, GRACE))
        .isEqualTo(new Firing(Decision.BUSY, Optional.of(DUE), missed(FOLLOWING)));
  }

  @Test
  void isNotConcernedByABusyJobBeforeItIsDue() {
    assertThat(timetable.fireAt(CREATED, true, GRACE))
        .isEqualTo(new Firing(Decision.NOT_DUE, Optional.empty(), timetable));
  }

  @Test
  void missesEachRunOfALongJob() {
    Timetable after = timetable.fireAt(DUE, true, GRACE).timetable();

    assertThat(after.fireAt(FOLLOWING, true, GRACE).timetable().statistics().missed()).isEqualTo(2);
  }

  @Test
  void countsARunByHandLikeAnyOtherAndKeepsTheNextOne() {
    assertThat(timetable.startedAt(CREATED)).isEqualTo(ran(CREATED, DUE));
    assertThat(timetable.disabled().startedAt(CREATED))
        .isEqualTo(
            new Timetable(
                hourly, Optional.empty(), Optional.of(CREATED), new RunStatistics(1, 0, 0, 0)));
  }

  @Test
  void learnsHowItsRunsEnded() {
    Timetable ran = timetable.fireAt(DUE, false, GRACE).timetable().startedAt(DUE);

    assertThat(ran.succeeded())
        .isEqualTo(
            new Timetable(
                hourly, Optional.of(FOLLOWING), Optional.of(DUE), new RunStatistics(2, 1, 0, 0)));
    assertThat(ran.succeeded().failed().statistics()).isEqualTo(new RunStatistics(2, 1, 1, 0));
  }

  @Test
  void refusesANegativeGrace() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> timetable.fireAt(DUE, false, Duration.ofNanos(-1)))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(
                        new Fault(
                            "/grace",
                            "A grace of PT-0.000000001S is not possible; allowed are 0 and more")));
  }

  @Test
  void refusesADecisionThatDoesNotFitTheDueRun() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Firing(Decision.RUN, Optional.empty(), timetable))
        .withMessage("Decision RUN needs a due run");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Firing(Decision.NOT_DUE, Optional.of(DUE), timetable))
        .withMessage("Decision NOT_DUE allows no due run");
  }

  private Timetable ran(Instant at, Instant next) {
    return new Timetable(hourly, Optional.of(next), Optional.of(at), new RunStatistics(1, 0, 0, 0));
  }

  private Timetable missed(Instant next) {
    return new Timetable(
        hourly, Optional.of(next), Optional.empty(), new RunStatistics(0, 0, 0, 1));
  }

  private static void assertNotDue(Timetable timetable, Instant now) {
    assertThat(timetable.fireAt(now, false, GRACE))
        .isEqualTo(new Firing(Decision.NOT_DUE, Optional.empty(), timetable));
  }
}
