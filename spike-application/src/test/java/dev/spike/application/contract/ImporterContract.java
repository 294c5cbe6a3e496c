package dev.spike.application.contract;

import static dev.spike.application.contract.ImportWorld.START;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.spike.application.Change;
import dev.spike.application.Clocks;
import dev.spike.application.Expected;
import dev.spike.application.imports.ImportOrder;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.JobRunner;
import dev.spike.application.imports.ProjectChange;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobError;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.TableNaming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How projects are run, on every storage. */
public abstract class ImporterContract extends ImportContract {

  /** A contract to be held to. */
  protected ImporterContract() {}

  private Job ran(String... files) {
    Job job = world.start("p", files);
    world.node.tick();
    return world.now(job);
  }

  private static List<JobError.Kind> kinds(Job job) {
    return job.report().errors().stream().map(JobError::kind).toList();
  }

  @Test
  void loadsFilesInOrderAndTellsWhatBecameOfThem() {
    world.project("p");

    Job job = ran("orders.csv", "customers.csv", "readme.txt", "flawed.csv", "bad.csv");

    assertThat(world.loader.loaded)
        .containsExactly(
            "customers.csv to public.customers",
            "flawed.csv to public.flawed",
            "orders.csv to public.orders");
    assertThat(job.status()).isEqualTo(JobStatus.PARTIAL);
    assertThat(job.report().files())
        .extracting(file -> file.file() + " " + file.inserted() + " " + file.success())
        .containsExactly(
            "bad.csv 0 false", "customers.csv 3 true", "flawed.csv 3 true", "orders.csv 3 true");
    assertThat(job.report().errors())
        .extracting(error -> error.kind() + ": " + error.message())
        .containsExactly(
            "file: bad.csv: line 3 has 2 cells, not 3",
            "bad_row: flawed.csv, line 7: no number: x",
            "unmatched_file: no rule of the project fits the file 'readme.txt'");
    assertThat(job.report().inserted()).isEqualTo(9);
    assertThat(job.state().lease()).isEmpty();
    assertThat(world.loader.databases)
        .allSatisfy(db -> assertThat(db.password()).contains(new Secret("s3cret")));
  }

  @ParameterizedTest
  @CsvSource({
    "orders.csv, COMPLETED, ",
    "bad.csv, FAILED, FILE",
    "gone.csv, FAILED, SOURCE",
    "readme.txt, FAILED, UNMATCHED_FILE",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.csv, FAILED, TABLE"
  })
  void endsAsItsFileDid(String file, JobStatus status, JobError.Kind kind) {
    world.project("p");

    Job job = ran(file);

    assertThat(job.status()).isEqualTo(status);
    assertThat(kinds(job)).isEqualTo(Optional.ofNullable(kind).stream().toList());
  }

  @Test
  void tellsTheCallbackOnceAndKeepsHowThatWent() {
    world.project("p");
    world.loader.during = watch -> world.clock.advance(Duration.ofMillis(1500));

    Job job = ran("bad \"x\".csv");

    String errors =
        "[{\"error_type\":\"file\",\"message\":\"bad \\\"x\\\".csv: line 3 has 2 cells, not 3\","
            + "\"created_at\":\"2026-03-01T09:00:01.500Z\"}]";
    assertThat(world.notifier.told)
        .containsExactly(
            "https://example.org/done {\"job_id\":\""
                + job.id()
                + "\",\"project\":\"p\",\"status\":\"failed\",\"files_processed\":0,"
                + "\"files_failed\":1,\"total_inserted\":0,\"total_updated\":0,"
                + "\"total_skipped\":0,\"errors\":"
                + errors
                + ",\"duration_seconds\":1.500}");
    assertThat(job.telling().outcome().orElseThrow().success()).isTrue();
    world.node.runner.tellOwed();
    assertThat(world.notifier.told).hasSize(1);
  }

  @Test
  void runsOnWhileNobodyAnswersTheCallback() {
    world.project("p");
    List<Runnable> waiting = new ArrayList<>();
    JobRunner runner =
        new JobRunner(
            world.storage,
            world.tools,
            ImportSettings.USUAL,
            Clocks.unmoved(world.clock),
            waiting::add);
    Job first = world.start("p", "orders.csv");
    runner.run(world.node.claim().orElseThrow());
    Job second = world.start("p", "orders.csv");
    runner.run(world.node.claim().orElseThrow());
    runner.tellOwed();

    assertThat(world.now(first).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(world.now(second).status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(world.notifier.told).isEmpty();
    assertThat(waiting).hasSize(2);
    waiting.forEach(Runnable::run);
    assertThat(world.notifier.told).hasSize(2);
  }

  @Test
  void owesWhatItCouldNotBeginToTell() {
    world.project("p");
    JobRunner ending =
        new JobRunner(
            world.storage,
            world.tools,
            ImportSettings.USUAL,
            Clocks.unmoved(world.clock),
            telling -> {
              throw new RejectedExecutionException();
            });
    world.start("p", "orders.csv");
    ending.run(world.node.claim().orElseThrow());

    world.node.runner.tellOwed();

    assertThat(world.notifier.told).hasSize(1);
  }

  @Test
  void keepsItsStatusWhateverTheCallbackAnswers() {
    world.project("p");
    world.notifier.answers = false;

    Job job = ran("orders.csv");

    assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job.telling().outcome().orElseThrow().detail())
        .isEqualTo("it answered 500, 3 times");
  }

  @Test
  void fetchesFromTheSourceAndPinsItsKey() {
    Project project = world.project("p");

    assertThat(ran().status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(world.files.opened.get(0).password()).contains(new Secret("s3cret"));
    assertThat(world.sources.get(world.editor, project.source().orElseThrow()).access().hostKey())
        .contains(PlayedFiles.KEY);
    world.files.shownKey = "ssh-ed25519 BBBBBBBBBBBBBBBBBBBB";
    Job changed = ran();
    assertThat(changed.status()).isEqualTo(JobStatus.FAILED);
    assertThat(kinds(changed)).containsExactly(JobError.Kind.SOURCE);
    world.files.remote = List.of();
    world.files.shownKey = PlayedFiles.KEY;
    assertThat(ran().status()).isEqualTo(JobStatus.COMPLETED);
  }

  @Test
  void showsThePasswordOfTheSourceToNobodyElse() {
    Project project = world.project("p");
    SftpOverride<Secret> elsewhere =
        new SftpOverride<>(
            Optional.of("other.example.org"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    world.importer.start(
        world.editor,
        new ImportOrder(
            project.name(),
            new RunTerms<>(Optional.empty(), Optional.of(elsewhere), Optional.empty())));
    world.node.tick();

    assertThat(world.files.opened)
        .extracting(access -> access.host() + access.password())
        .containsExactly("other.example.orgOptional.empty");
    assertThat(world.sources.get(world.editor, project.source().orElseThrow()).access().hostKey())
        .isEmpty();
  }

  @Test
  void failsWhereThereIsNothingToLoadFrom() {
    Project project = world.project("p");
    ProjectChange without =
        new ProjectChange(Change.none(), Change.none(), Change.to(Optional.empty()), Change.none());
    world.projects.change(world.editor, project.name(), without, Expected.ANY);

    Job job = ran();

    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(kinds(job)).containsExactly(JobError.Kind.SETUP);
  }

  @ParameterizedTest
  @CsvSource({"false, COMPLETED", "true, PARTIAL"})
  void refreshesViewsAfterTheLastFile(boolean fails, JobStatus status) {
    world.loader.viewsFail = fails;
    world.project(
        "p", new ImportConfig(LoadRule.USUAL, TableNaming.USUAL, List.of(), true, BadRows.FAIL));

    Job job = ran("a.csv", "b.csv");

    assertThat(job.status()).isEqualTo(status);
    assertThat(world.loader.refreshed).isEqualTo(fails ? List.of() : List.of("public"));
  }

  @Test
  void runsOneJobOfAProjectAtATime() {
    world.project("p");
    Job job = world.start("p", "a.csv");

    refused(
        Kind.CONFLICT,
        "job " + job.id() + " of the project 'p' is still pending",
        () -> world.start("p", "a.csv"));
    refused(Kind.MISSING, "no project named 'q'", () -> world.start("q", "a.csv"));
    world.node.tick();
    assertThat(ran("b.csv").status()).isEqualTo(JobStatus.COMPLETED);
  }

  @Test
  void cancelsWhatWaits() {
    world.project("p");
    Job job = world.start("p", "a.csv");

    assertThat(world.importer.cancel(world.editor, job.id()).status())
        .isEqualTo(JobStatus.CANCELLED);
    assertThat(world.node.tick()).isEmpty();
    assertThat(world.notifier.told).hasSize(1);
    refused(
        Kind.CONFLICT,
        "has ended already; it is cancelled",
        () -> world.importer.cancel(world.editor, job.id()));
  }

  @Test
  void cancelsWhatRunsBetweenTwoFilesOrWithinOne() {
    world.project("p");
    Job job = world.start("p", "a.csv", "b.csv", "c.csv");
    int[] files = {0};
    world.loader.during =
        watch -> {
          files[0]++;
          if (files[0] == 2) {
            world.importer.cancel(world.editor, job.id());
          }
        };

    world.node.tick();

    assertThat(world.loader.loaded).containsExactly("a.csv to public.a");
    assertThat(world.now(job).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(world.now(job).report().files()).hasSize(1);
    assertThat(world.notifier.told).hasSize(1);
  }

  @Test
  void givesUpWhatRunsWhenTheServiceStops() {
    world.project("p");
    world.loader.during =
        watch -> {
          assertThat(world.node.runner.progress()).hasSize(1);
          assertThat(world.node.runner.giveUp()).hasSize(1);
        };

    Job job = ran("a.csv");

    assertThat(world.loader.loaded).isEmpty();
    assertThat(job.status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(job.report().errors())
        .extracting(JobError::message)
        .containsExactly("the service was stopped");
    assertThat(world.node.runner.progress()).isEmpty();
    assertThat(world.node.runner.giveUp()).isEmpty();
  }

  @Test
  void showsHowFarItIsAndThatSomebodyIsAtIt() {
    world.project("p");
    Job job = world.start("p", "a.csv", "bb.csv");
    int[] files = {0};
    world.loader.during =
        watch -> {
          world.clock.advance(Duration.ofSeconds(10));
          if (files[0]++ == 0) {
            watch.demandGoingOn();
          } else {
            world.node.runner.beat();
            assertThat(world.now(job).state().progress()).isEqualTo(new JobProgress(11, 11, 12));
          }
          assertThat(world.now(job).state().lease().orElseThrow().until())
              .isEqualTo(world.clock.instant().plusSeconds(20));
        };

    world.node.tick();

    assertThat(world.now(job).state().progress()).isEqualTo(new JobProgress(11, 11, 12));
    assertThat(world.now(job).status()).isEqualTo(JobStatus.COMPLETED);
  }

  @Test
  void endsWhatNobodyExpectedAndPassesItOn() {
    world.project("p");
    Job job = world.start("p", "broken.csv");
    Job claimed = world.node.claim().orElseThrow();

    assertThatIllegalStateException()
        .isThrownBy(() -> world.node.runner.run(claimed))
        .withMessage("a plain mistake");

    assertThat(world.now(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(kinds(world.now(job))).containsExactly(JobError.Kind.UNEXPECTED);
    assertThat(world.now(job).report().errors().get(0).message()).doesNotContain("mistake");
    assertThat(world.notifier.told).hasSize(1);
  }

  @Test
  void listsJobsTheNewestFirst() {
    world.project("p");
    world.project("q");
    Job bad = ran("bad.csv");
    world.clock.advance(Duration.ofSeconds(1));
    Job good = ran("good.csv");
    world.clock.advance(Duration.ofSeconds(1));
    Job other = world.start("q", "a.csv");

    assertThat(listed(JobFilter.ALL)).containsExactly(other.id(), good.id(), bad.id());
    Optional<ProjectName> p = Optional.of(new ProjectName("p"));
    Optional<JobStatus> failed = Optional.of(JobStatus.FAILED);
    assertThat(listed(new JobFilter(p, Optional.empty(), Optional.empty())))
        .containsExactly(good.id(), bad.id());
    assertThat(listed(new JobFilter(Optional.empty(), Optional.empty(), failed)))
        .containsExactly(bad.id());
    assertThat(world.importer.list(world.editor, JobFilter.ALL, new PageRequest(1, 1)).items())
        .containsExactly(good);
    assertThat(good.duration(START)).isPresent();
  }

  private List<JobId> listed(JobFilter filter) {
    return world.importer.list(world.editor, filter, PageRequest.FIRST).items().stream()
        .map(Job::id)
        .toList();
  }

  @Test
  void ringsWhenAJobWaits() {
    world.project("p");

    Job job = world.start("p", "a.csv");

    refused(Kind.CONFLICT, "is still pending", () -> world.start("p", "a.csv"));
    assertThat(world.alarm.rung()).containsExactly("pending " + job.id());
  }

  @Test
  void isNotForViewers() {
    String sentence = "imports are for Editors and Admins";
    JobId id = new JobId(new UUID(0, 0));
    ImportOrder order = new ImportOrder(new ProjectName("p"), RunTerms.none());
    refused(Kind.FORBIDDEN, sentence, () -> world.importer.start(world.viewer, order));
    refused(Kind.FORBIDDEN, sentence, () -> world.importer.get(world.viewer, id));
    refused(Kind.FORBIDDEN, sentence, () -> world.importer.cancel(world.viewer, id));
    refused(
        Kind.FORBIDDEN,
        sentence,
        () -> world.importer.list(world.viewer, JobFilter.ALL, PageRequest.FIRST));
    refused(Kind.MISSING, "there is no job", () -> world.importer.get(world.editor, id));
  }
}
