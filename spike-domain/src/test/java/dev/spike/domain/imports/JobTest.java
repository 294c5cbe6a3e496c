package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(20);
  private static final UUID MINE = new UUID(0, 7);
  private static final UUID OTHERS = new UUID(0, 8);
  private static final Lease LEASE = new Lease("node", MINE, LATER);
  private static final TableName TABLE =
      new TableName(new Identifier("public"), new Identifier("t"));
  private static final FileResult GOOD = FileResult.loaded("a.csv", TABLE, 3, 2, 1);
  private static final FileResult BAD = FileResult.failed("b.csv", Optional.of(TABLE), "no");
  private static final ScheduleId SCHEDULE = new ScheduleId(new UUID(0, 3));

  private static Project project() {
    return new Project(
        new ProjectId(new UUID(0, 2)),
        new ProjectName("p"),
        new ConnectionId(new UUID(0, 1)),
        Optional.empty(),
        ImportConfig.USUAL,
        Stamp.of(NOW));
  }

  private static Job pending() {
    CallbackUrl callback = new CallbackUrl("https://x/");
    return Job.pending(
        new JobId(new UUID(0, 4)),
        project(),
        Optional.of(SCHEDULE),
        new RunTerms<>(Optional.of(callback), Optional.empty(), Optional.empty()),
        NOW);
  }

  private static Job running() {
    return pending().claimed(LEASE, NOW);
  }

  private static JobError error(JobError.Kind kind) {
    return new JobError(kind, "m", NOW);
  }

  private static void refused(String sentence, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .withMessage(sentence)
        .returns(Refusal.Kind.CONFLICT, Refusal::kind);
  }

  @Test
  void waitsUntilItIsTakenInHand() {
    assertThat(pending().status()).isEqualTo(JobStatus.PENDING);
    assertThat(pending().isActive()).isTrue();
    assertThat(pending().duration(LATER)).isEmpty();
    assertThat(pending().projectName()).isEqualTo(project().name());
    assertThat(running().status()).isEqualTo(JobStatus.RUNNING);
    assertThat(running().isActive()).isTrue();
    assertThat(running().state().lease()).contains(LEASE);
    assertThat(running().duration(LATER)).contains(Duration.ofSeconds(20));
    refused("the job is not pending, but running", () -> running().claimed(LEASE, NOW));
  }

  @Test
  void goesOnInTheHandsOfItsHolder() {
    JobProgress progress = new JobProgress(1, 2, 3);
    Job job =
        running()
            .beaten(MINE, LATER.plusSeconds(5), progress)
            .withFile(MINE, GOOD)
            .withError(MINE, error(JobError.Kind.BAD_ROW));

    assertThat(job.state().progress()).isEqualTo(progress);
    assertThat(job.state().lease()).contains(new Lease("node", MINE, LATER.plusSeconds(5)));
    assertThat(job.state().startedAt()).contains(NOW);
    Job ended = job.finished(MINE, LATER);
    assertThat(ended.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(ended.isActive()).isFalse();
    assertThat(ended.duration(LATER.plusSeconds(100))).contains(Duration.ofSeconds(20));
    assertThat(ended.state().lease()).isEmpty();
    assertThat(ended.state().progress()).isEqualTo(progress);
    assertThat(ended.report().files()).containsExactly(GOOD);
    assertThat(ended.report().errors()).containsExactly(error(JobError.Kind.BAD_ROW));
  }

  @Test
  void refusesWhoeverDoesNotHoldIt() {
    String sentence = "the job is no longer in these hands; it is running";
    refused(sentence, () -> running().beaten(OTHERS, LATER, JobProgress.NONE));
    refused(sentence, () -> running().withFile(OTHERS, GOOD));
    refused(sentence, () -> running().withError(OTHERS, error(JobError.Kind.FILE)));
    refused(sentence, () -> running().finished(OTHERS, NOW));
    refused(sentence, () -> running().demandHolder(OTHERS));
    running().demandHolder(MINE);
    refused(
        "the job is no longer in these hands; it is pending", () -> pending().finished(MINE, NOW));
  }

  @Test
  void refusesTheFinishOfWhoeverLostIt() {
    refused(
        "the job is no longer in these hands; it is interrupted",
        () -> running().interrupted(LATER, LATER).finished(MINE, LATER));
    refused(
        "the job is no longer in these hands; it is cancelled",
        () -> running().cancelled("r", NOW).finished(MINE, LATER));
  }

  @Test
  void isStoppedBeforeItsEndAndNotAfter() {
    Job stopped = running().withFile(MINE, GOOD).cancelled("reason", LATER);
    assertThat(stopped.status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(stopped.report().files()).containsExactly(GOOD);
    assertThat(stopped.report().errors())
        .containsExactly(new JobError(JobError.Kind.CANCELLED, "reason", LATER));
    Job never = pending().cancelled("reason", LATER);
    assertThat(never.state().startedAt()).isEmpty();
    assertThat(never.state().completedAt()).contains(LATER);
    assertThat(never.duration(LATER)).isEmpty();
    refused("the job has ended already; it is cancelled", () -> stopped.cancelled("again", LATER));
    refused(
        "the job has ended already; it is completed",
        () -> running().finished(MINE, NOW).cancelled("r", LATER));
  }

  @Test
  void isGivenUpOnceItsLeaseIsOver() {
    assertThat(running().isAbandonedAt(LATER.minusMillis(1))).isFalse();
    assertThat(running().isAbandonedAt(LATER)).isTrue();
    assertThat(pending().isAbandonedAt(LATER)).isFalse();
    Job interrupted = running().interrupted(LATER, LATER);
    assertThat(interrupted.status()).isEqualTo(JobStatus.INTERRUPTED);
    assertThat(interrupted.state().completedAt()).contains(LATER);
    assertThat(interrupted.report().errors())
        .containsExactly(
            new JobError(
                JobError.Kind.INTERRUPTED,
                "the service at node stopped while it ran this job",
                LATER));
    refused(
        "the job is not abandoned; it is running",
        () -> running().interrupted(LATER.minusMillis(1), LATER.minusMillis(1)));
    refused("the job is not abandoned; it is pending", () -> pending().interrupted(LATER, LATER));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, , COMPLETED",
    "2, 0, , COMPLETED",
    "1, 1, , PARTIAL",
    "0, 1, , FAILED",
    "0, 0, UNMATCHED_FILE, FAILED",
    "1, 0, UNMATCHED_FILE, COMPLETED",
    "1, 0, BAD_ROW, COMPLETED",
    "1, 0, VIEWS, PARTIAL",
    "1, 0, SOURCE, PARTIAL",
    "0, 0, SETUP, FAILED"
  })
  void endsAsItsFilesDid(int good, int bad, JobError.Kind error, JobStatus outcome) {
    Job job = running();
    for (int i = 0; i < good; i++) {
      job = job.withFile(MINE, GOOD);
    }
    for (int i = 0; i < bad; i++) {
      job = job.withFile(MINE, BAD);
    }
    if (error != null) {
      job = job.withError(MINE, error(error));
    }

    assertThat(job.finished(MINE, LATER).status()).isEqualTo(outcome);
  }

  @Test
  void countsFilesAndRows() {
    JobReport report = JobReport.EMPTY.with(GOOD).with(GOOD).with(BAD);

    assertThat(report.filesProcessed()).isEqualTo(2);
    assertThat(report.filesFailed()).isEqualTo(1);
    assertThat(report.inserted()).isEqualTo(6);
    assertThat(report.updated()).isEqualTo(4);
    assertThat(report.skipped()).isEqualTo(2);
    assertThat(report.files()).containsExactly(GOOD, GOOD, BAD);
  }

  @Test
  void keepsAThousandErrorsAndTheLastGraveOne() {
    JobReport report = JobReport.EMPTY;
    for (int i = 0; i < 1001; i++) {
      report = report.with(error(JobError.Kind.BAD_ROW));
    }
    assertThat(report.errors()).hasSize(1000);

    JobReport graver = report.with(error(JobError.Kind.DATABASE));

    assertThat(graver.errors()).hasSize(1000).endsWith(error(JobError.Kind.DATABASE));
  }

  @Test
  void isToldAboutOnce() {
    Job ended = running().finished(MINE, NOW);
    Telling.Outcome outcome = new Telling.Outcome(true, "200", LATER);
    assertThat(running().isToBeToldAt(NOW)).isFalse();
    assertThat(ended.isToBeToldAt(NOW)).isTrue();
    Job telling = ended.tellingUntil(LATER, NOW);
    assertThat(telling.isToBeToldAt(LATER.minusMillis(1))).isFalse();
    assertThat(telling.isToBeToldAt(LATER)).isTrue();
    Job told = telling.told(outcome);
    assertThat(told.isToBeToldAt(LATER)).isFalse();
    assertThat(told.telling().outcome()).contains(outcome);
    assertThat(told.status()).isEqualTo(ended.status());
    refused("nobody is to be told about the job now", () -> told.tellingUntil(LATER, NOW));
    Job silent =
        Job.pending(ended.id(), project(), Optional.empty(), RunTerms.none(), NOW)
            .cancelled("r", NOW);
    assertThat(silent.isToBeToldAt(NOW)).isFalse();
  }

  @Test
  void canForgetItsSchedule() {
    assertThat(running().schedule()).contains(SCHEDULE);
    assertThat(running().withoutSchedule().schedule()).isEmpty();
    assertThat(running().withoutSchedule().state()).isEqualTo(running().state());
  }

  @ParameterizedTest
  @EnumSource(JobStatus.class)
  void cannotBeHalfwayBetweenTwoStates(JobStatus status) {
    boolean runs = status == JobStatus.RUNNING;
    Optional<Lease> lease = Optional.of(LEASE).filter(it -> runs);
    Optional<Instant> start = Optional.of(NOW).filter(it -> status != JobStatus.PENDING);
    Optional<Instant> end = Optional.of(NOW).filter(it -> !status.isActive());
    JobProgress none = JobProgress.NONE;
    Optional<Instant> noStart = start.isPresent() ? Optional.empty() : Optional.of(NOW);
    Optional<Instant> noEnd = end.isPresent() ? Optional.empty() : Optional.of(NOW);
    Optional<Lease> noLease = runs ? Optional.empty() : Optional.of(LEASE);

    assertThat(new JobState(status, lease, start, end, none).status()).isEqualTo(status);
    for (ThrowingCallable wrong :
        List.<ThrowingCallable>of(
            () -> new JobState(status, noLease, start, end, none),
            () -> new JobState(status, lease, start, noEnd, none))) {
      assertThatIllegalArgumentException().isThrownBy(wrong);
    }
    if (status != JobStatus.CANCELLED) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new JobState(status, lease, noStart, end, none));
    }
  }

  @Test
  void belongsToAProjectThatChanges() {
    Project changed =
        project()
            .changed(
                new ProjectName("q"),
                new ConnectionId(MINE),
                Optional.of(new SourceId(MINE)),
                ImportConfig.USUAL,
                LATER);

    assertThat(changed)
        .isEqualTo(
            new Project(
                project().id(),
                new ProjectName("q"),
                new ConnectionId(MINE),
                Optional.of(new SourceId(MINE)),
                ImportConfig.USUAL,
                new Stamp(2, NOW, LATER)));
  }
}
