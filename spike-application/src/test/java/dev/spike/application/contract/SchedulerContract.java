package dev.spike.application.contract;

import static dev.spike.application.contract.ImportWorld.BERLIN;
import static dev.spike.application.contract.ImportWorld.CALLBACK;
import static dev.spike.application.contract.ImportWorld.START;
import static dev.spike.application.contract.ImportWorld.UTC;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.imports.NewSchedule;
import dev.spike.application.imports.RhythmChange;
import dev.spike.application.imports.ScheduleChange;
import dev.spike.application.imports.ScheduleDetails;
import dev.spike.application.imports.ScheduleQuery;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SourceFiles;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.RunStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How people settle when projects are run, on every storage. */
public abstract class SchedulerContract extends ImportContract {

  private static final Rhythm HOURLY = Rhythm.cron(CronExpression.parse("0 * * * *"), UTC);
  private static final Duration HOUR = Duration.ofHours(1);

  /** A contract to be held to. */
  protected SchedulerContract() {}

  private static RhythmChange toInterval(Duration every) {
    return new RhythmChange(
        Change.to(Rhythm.Kind.INTERVAL),
        Change.none(),
        Change.to(Optional.of(every)),
        Change.none());
  }

  private static ScheduleChange change(RhythmChange rhythm, Change<Boolean> enabled) {
    return new ScheduleChange(
        Change.none(), Change.none(), rhythm, Change.none(), Change.none(), Change.none(), enabled);
  }

  private ScheduleDetails change(Schedule schedule, ScheduleChange change) {
    return world.scheduler.change(world.editor, schedule.id(), change, Expected.ANY);
  }

  private static SftpOverride<Secret> override(String host, String password) {
    return new SftpOverride<>(
        Optional.of(host),
        Optional.empty(),
        Optional.of("me"),
        Optional.of(new Secret(password)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ScheduleChange overriding(Optional<SftpOverride<Secret>> override) {
    return new ScheduleChange(
        Change.none(),
        Change.none(),
        RhythmChange.NONE,
        Change.none(),
        Change.to(override),
        Change.none(),
        Change.none());
  }

  @Test
  void tellsTheNextFiveRuns() {
    ProjectId project = world.project("p").id();
    ScheduleDetails details =
        world.scheduler.create(
            world.editor,
            new NewSchedule(new ScheduleName("s"), project, HOURLY, RunTerms.none(), true));

    assertThat(details.nextRuns())
        .isEqualTo(
            IntStream.rangeClosed(1, 5).mapToObj(i -> START.plus(HOUR.multipliedBy(i))).toList());
    assertThat(details.project()).hasToString("p");
    assertThat(world.scheduler.get(world.editor, details.schedule().id())).isEqualTo(details);
    assertThat(details.schedule().timetable().statistics()).isEqualTo(RunStatistics.NONE);
  }

  @Test
  void foreseesTheRunsOfWhatIsNotMadeYet() {
    assertThat(world.scheduler.foresee(world.editor, HOURLY))
        .isEqualTo(
            IntStream.rangeClosed(1, 5).mapToObj(i -> START.plus(HOUR.multipliedBy(i))).toList());
  }

  @Test
  void canBeginDisabled() {
    ProjectId project = world.project("p").id();
    NewSchedule off =
        new NewSchedule(new ScheduleName("s"), project, HOURLY, RunTerms.none(), false);

    ScheduleDetails details = world.scheduler.create(world.editor, off);

    assertThat(details.nextRuns()).isEmpty();
    ScheduleId id = details.schedule().id();
    ScheduleDetails on = world.scheduler.enable(world.editor, id);
    assertThat(on.nextRuns()).hasSize(5);
    assertThat(world.scheduler.enable(world.editor, id)).isEqualTo(on);
    ScheduleDetails offAgain = world.scheduler.disable(world.editor, id);
    assertThat(offAgain.nextRuns()).isEmpty();
    assertThat(world.scheduler.disable(world.editor, id)).isEqualTo(offAgain);
  }

  @Test
  void refusesWhatCollidesOrIsNotThere() {
    Schedule s = world.scheduled("s", HOURLY);
    NewSchedule again = new NewSchedule(s.name(), s.project(), HOURLY, RunTerms.none(), true);
    refused(
        Kind.CONFLICT,
        "there is a schedule named 's' already",
        () -> world.scheduler.create(world.editor, again));
    NewSchedule loose =
        new NewSchedule(
            new ScheduleName("t"), new ProjectId(new UUID(0, 0)), HOURLY, RunTerms.none(), true);
    refused(Kind.MISSING, "there is no project", () -> world.scheduler.create(world.editor, loose));
    refused(
        Kind.MISSING,
        "there is no schedule",
        () -> world.scheduler.run(world.editor, new ScheduleId(new UUID(0, 0))));
    refused(
        Kind.CONFLICT,
        "the schedule 's' runs the project 's'",
        () -> world.projects.delete(world.editor, new ProjectName("s"), Expected.ANY));
    refused(
        Kind.STALE,
        "schedule",
        () -> world.scheduler.change(world.editor, s.id(), ScheduleChange.NONE, Expected.of(7)));
  }

  @Test
  void listsWhatIsAskedFor() {
    Schedule b = world.scheduled("b", HOURLY);
    Schedule a = world.scheduled("a", HOURLY);
    world.scheduler.disable(world.editor, a.id());

    assertThat(names(ScheduleQuery.ALL)).containsExactly("a", "b");
    assertThat(names(new ScheduleQuery(Optional.empty(), Optional.of(true)))).containsExactly("b");
    assertThat(names(new ScheduleQuery(Optional.of(new ProjectName("a")), Optional.empty())))
        .containsExactly("a");
    assertThat(names(new ScheduleQuery(Optional.of(new ProjectName("x")), Optional.empty())))
        .isEmpty();
    assertThat(world.scheduler.list(world.editor, ScheduleQuery.ALL, new PageRequest(1, 1)).items())
        .extracting(ScheduleDetails::schedule)
        .containsExactly(b);
  }

  private List<String> names(ScheduleQuery query) {
    return world.scheduler.list(world.editor, query, PageRequest.FIRST).items().stream()
        .map(details -> details.schedule().name().text())
        .toList();
  }

  @Test
  void changesOnlyWhatIsSent() {
    Schedule before = world.scheduled("s", HOURLY);
    ProjectId other = world.project("other").id();
    Change<Optional<SourceFiles>> files = Change.to(Optional.of(new SourceFiles(List.of("a.csv"))));
    ScheduleChange most =
        new ScheduleChange(
            Change.to(new ScheduleName("t")),
            Change.to(other),
            RhythmChange.NONE,
            Change.to(Optional.of(CALLBACK)),
            Change.none(),
            files,
            Change.none());

    Schedule after = change(before, most).schedule();

    assertThat(after.name()).hasToString("t");
    assertThat(after.project()).isEqualTo(other);
    assertThat(after.terms().callback()).contains(CALLBACK);
    assertThat(after.terms().localFiles()).isEqualTo(files.value().orElseThrow());
    assertThat(after.timetable()).isEqualTo(before.timetable());
    assertThat(change(after, ScheduleChange.NONE).schedule().terms()).isEqualTo(after.terms());
  }

  @Test
  void movesTheNextRunWhenTheRhythmChanges() {
    Schedule schedule = world.scheduled("s", HOURLY);
    world.clock.advance(Duration.ofMinutes(10));

    ScheduleDetails every = change(schedule, change(toInterval(HOUR), Change.none()));
    assertThat(every.nextRuns().get(0)).isEqualTo(START.plus(Duration.ofMinutes(70)));
    assertThat(every.schedule().rhythm()).isEqualTo(Rhythm.every(HOUR, UTC));
    RhythmChange zone =
        new RhythmChange(Change.none(), Change.none(), Change.none(), Change.to(BERLIN));
    assertThat(change(schedule, change(zone, Change.none())).nextRuns())
        .isEqualTo(every.nextRuns());
    RhythmChange expressionOnly =
        new RhythmChange(
            Change.none(),
            Change.to(Optional.of(CronExpression.parse("0 0 * * *"))),
            Change.none(),
            Change.none());
    refused(
        Kind.INVALID,
        "a schedule of the type interval has no expression",
        () -> change(schedule, change(expressionOnly, Change.none())));
    ScheduleDetails off = change(schedule, change(toInterval(HOUR.plusHours(1)), Change.to(false)));
    assertThat(off.nextRuns()).isEmpty();
    assertThat(world.scheduler.enable(world.editor, schedule.id()).nextRuns().get(0))
        .isEqualTo(START.plus(Duration.ofMinutes(130)));
  }

  @Test
  void sendsThePasswordOfAnOverrideNowhereElse() {
    Schedule schedule = world.scheduled("s", HOURLY);
    Schedule with = change(schedule, overriding(Optional.of(override("a", "s3cret")))).schedule();
    SftpOverride<?> kept = with.terms().sftpOverride().orElseThrow();
    assertThat(kept.toString()).doesNotContain("s3cret");

    Schedule same = change(with, overriding(Optional.of(override("a", "***")))).schedule();

    assertThat(same.terms()).isEqualTo(with.terms());
    refused(
        Kind.INVALID,
        "the password must be given again",
        () -> change(with, overriding(Optional.of(override("evil", "***")))));
    assertThat(change(with, overriding(Optional.empty())).schedule().terms().sftpOverride())
        .isEmpty();
  }

  @Test
  void countsRunsByHandLikeDueOnes() {
    Schedule schedule = world.scheduled("s", HOURLY);
    world.scheduler.disable(world.editor, schedule.id());

    Job job = world.scheduler.run(world.editor, schedule.id());

    assertThat(job.status()).isEqualTo(JobStatus.PENDING);
    assertThat(world.now(schedule).lastJob()).contains(job.id());
    assertThat(world.statistics(schedule)).isEqualTo(new RunStatistics(1, 0, 0, 0));
    refused(
        Kind.CONFLICT,
        "of the schedule 's' is still pending",
        () -> world.scheduler.run(world.editor, schedule.id()));
    world.node.tick();
    assertThat(world.now(job).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(world.statistics(schedule)).isEqualTo(new RunStatistics(1, 1, 0, 0));
    assertThat(world.now(schedule).timetable().lastRun()).contains(START);
    assertThat(world.now(schedule).enabled()).isFalse();
  }

  @Test
  void keepsTheHistoryOfWhatIsGone() {
    Schedule schedule = world.scheduled("s", HOURLY);
    world.node.pass(START.plus(Duration.ofHours(3)));
    Job running = world.scheduler.run(world.editor, schedule.id());

    assertThat(world.scheduler.history(world.editor, schedule.id(), new PageRequest(3, 0)).items())
        .extracting(Job::createdAt)
        .isSortedAccordingTo((one, other) -> other.compareTo(one))
        .hasSize(3);
    assertThat(world.scheduler.history(world.editor, schedule.id(), PageRequest.FIRST).total())
        .isEqualTo(4);
    world.scheduler.delete(world.editor, schedule.id(), Expected.of(1));

    world.node.tick();
    assertThat(world.now(running).schedule()).isEmpty();
    assertThat(world.now(running).status()).isEqualTo(JobStatus.COMPLETED);
    refused(
        Kind.MISSING,
        "there is no schedule",
        () -> world.scheduler.history(world.editor, schedule.id(), PageRequest.FIRST));
  }

  @Test
  void ringsWhenTheNextRunMoves() {
    Schedule schedule = world.scheduled("s", HOURLY);
    Instant due = START.plus(HOUR);
    assertThat(world.alarm.rung()).containsExactly("moved to " + due);

    world.scheduler.disable(world.editor, schedule.id());
    assertThat(world.alarm.rung()).containsExactly("moved away");
    world.clock.advance(HOUR);
    world.scheduler.enable(world.editor, schedule.id());
    change(schedule, change(toInterval(HOUR.plusHours(1)), Change.none()));
    world.scheduler.delete(world.editor, schedule.id(), Expected.ANY);
    assertThat(world.alarm.rung())
        .containsExactly(
            "moved to " + due.plus(HOUR), "moved to " + due.plus(HOUR.plusHours(1)), "moved away");
  }

  @Test
  void ringsWhenSomebodyWantsARun() {
    Schedule schedule = world.scheduled("s", HOURLY);
    world.alarm.rung();

    Job job = world.scheduler.run(world.editor, schedule.id());

    refused(Kind.CONFLICT, "pending", () -> world.scheduler.run(world.editor, schedule.id()));
    assertThat(world.alarm.rung()).containsExactly("pending " + job.id());
  }

  @Test
  void isNotForViewers() {
    ScheduleId id = world.scheduled("s", HOURLY).id();
    for (ThrowingCallable deed :
        List.<ThrowingCallable>of(
            () -> world.scheduler.list(world.viewer, ScheduleQuery.ALL, PageRequest.FIRST),
            () -> world.scheduler.get(world.viewer, id),
            () -> world.scheduler.foresee(world.viewer, HOURLY),
            () -> world.scheduler.change(world.viewer, id, ScheduleChange.NONE, Expected.ANY),
            () -> world.scheduler.enable(world.viewer, id),
            () -> world.scheduler.disable(world.viewer, id),
            () -> world.scheduler.run(world.viewer, id),
            () -> world.scheduler.history(world.viewer, id, PageRequest.FIRST),
            () -> world.scheduler.delete(world.viewer, id, Expected.ANY))) {
      refused(Kind.FORBIDDEN, "imports are for Editors and Admins", deed);
    }
  }
}
