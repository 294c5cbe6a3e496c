package dev.spike.application.contract;

import static dev.spike.application.contract.ImportThings.BERLIN;
import static dev.spike.application.contract.ImportThings.START;
import static dev.spike.application.contract.ImportThings.connection;
import static dev.spike.application.contract.ImportThings.job;
import static dev.spike.application.contract.ImportThings.project;
import static dev.spike.application.contract.ImportThings.schedule;
import static dev.spike.application.contract.ImportThings.source;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.spike.application.storage.Connections;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.Jobs;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Projects;
import dev.spike.application.storage.ScheduleFilter;
import dev.spike.application.storage.Schedules;
import dev.spike.application.storage.Sources;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.FileResult;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobError;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.JobReport;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.Lease;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.TableName;
import dev.spike.domain.imports.Telling;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.recurrence.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the shelves of imports, on every storage. */
public abstract class ImportStorageContract {

  private static final UUID TOKEN = new UUID(1, 2);
  private static final Lease LEASE = new Lease("node one", TOKEN, START.plusSeconds(20));

  private final DatabaseConnection connection = connection(1, "warehouse");
  private final SftpSource source = source(1, "outbox");
  private final Project project = project(1, "sales", connection.id(), source.id());
  private final Schedule schedule = schedule(1, "nightly", project.id(), Optional.of(10L));
  private ImportStorage storage;

  /** A contract to be held to. */
  protected ImportStorageContract() {}

  /** A storage with nothing in it. */
  protected abstract ImportStorage emptyStorage();

  @BeforeEach
  void open() {
    storage = emptyStorage();
    write(
        stores -> {
          stores.connections().add(connection);
          stores.sources().add(source);
          stores.projects().add(project);
          stores.schedules().add(schedule);
        });
  }

  private void write(Consumer<ImportStores> work) {
    storage.write(
        stores -> {
          work.accept(stores);
          return stores;
        });
  }

  private Job added(Job job) {
    write(stores -> stores.jobs().add(job));
    return job;
  }

  private Job replaced(Job job) {
    write(stores -> stores.jobs().replace(job));
    return job;
  }

  private Job kept(Job job) {
    return foundJob(jobs -> jobs.byId(job.id())).orElseThrow();
  }

  private Optional<DatabaseConnection> foundConnection(
      Function<Connections, Optional<DatabaseConnection>> question) {
    return storage.read(stores -> question.apply(stores.connections()));
  }

  private Optional<SftpSource> foundSource(Function<Sources, Optional<SftpSource>> question) {
    return storage.read(stores -> question.apply(stores.sources()));
  }

  private Optional<Project> foundProject(Function<Projects, Optional<Project>> question) {
    return storage.read(stores -> question.apply(stores.projects()));
  }

  private Optional<Schedule> foundSchedule(Function<Schedules, Optional<Schedule>> question) {
    return storage.read(stores -> question.apply(stores.schedules()));
  }

  private Optional<Job> foundJob(Function<Jobs, Optional<Job>> question) {
    return storage.read(stores -> question.apply(stores.jobs()));
  }

  private List<Schedule> schedules(Function<Schedules, List<Schedule>> question) {
    return storage.read(stores -> question.apply(stores.schedules()));
  }

  private Optional<Instant> nextDue() {
    return storage.read(stores -> stores.schedules().nextDue());
  }

  private List<Job> jobs(Function<Jobs, List<Job>> question) {
    return storage.read(stores -> question.apply(stores.jobs()));
  }

  private Page<Job> paged(JobFilter filter, PageRequest request) {
    return storage.read(stores -> stores.jobs().page(filter, request));
  }

  private static PageRequest page(int limit, long offset) {
    return new PageRequest(limit, offset);
  }

  private static DatabaseConnection renamed(DatabaseConnection connection, String name) {
    return connection.changed(
        new ConnectionName(name),
        connection.description(),
        connection.url(),
        Optional.empty(),
        START.plusSeconds(1));
  }

  private Job waiting(long number, long since) {
    return job(number, project, Optional.empty(), since);
  }

  private static Job running(Job job) {
    return job.claimed(LEASE, START.plusSeconds(1));
  }

  // Units of work

  @Test
  void keepsNothingOfWorkThatThrows() {
    IllegalArgumentException thrown = new IllegalArgumentException("on purpose");

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                write(
                    stores -> {
                      stores.connections().replace(renamed(connection, "other"));
                      stores.schedules().remove(schedule.id());
                      stores.jobs().add(waiting(1, 0));
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(foundConnection(shelf -> shelf.byId(connection.id()))).contains(connection);
    assertThat(foundSchedule(shelf -> shelf.byId(schedule.id()))).contains(schedule);
    assertThat(paged(JobFilter.ALL, PageRequest.FIRST).total()).isZero();
  }

  @Test
  void changesNothingInARead() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                storage.read(
                    stores -> {
                      stores.jobs().add(waiting(1, 0));
                      return stores;
                    }))
        .withMessageContaining("must not change anything");
  }

  @Test
  void showsItsChangesToItsOwnWorkOnlyUntilItIsDone() {
    Job job = waiting(1, 0);
    write(
        stores -> {
          stores.jobs().add(job);
          assertThat(stores.jobs().nextToRun()).contains(job);
          stores.jobs().replace(running(job));
          assertThat(stores.jobs().nextToRun()).isEmpty();
          assertThat(CompletableFuture.supplyAsync(() -> foundJob(Jobs::nextToRun)).join())
              .isEmpty();
        });
    assertThat(kept(job)).isEqualTo(running(job));
  }

  // Connections, sources, projects

  @Test
  void keepsAllThatIsSaidAboutAThing() {
    assertThat(foundConnection(shelf -> shelf.byId(connection.id()))).contains(connection);
    assertThat(foundConnection(shelf -> shelf.byName(connection.name()))).contains(connection);
    assertThat(foundSource(shelf -> shelf.byId(source.id()))).contains(source);
    assertThat(foundSource(shelf -> shelf.byName(source.name()))).contains(source);
    assertThat(foundProject(shelf -> shelf.byId(project.id()))).contains(project);
    assertThat(foundProject(shelf -> shelf.byName(project.name()))).contains(project);
    Project found = foundProject(shelf -> shelf.byId(project.id())).orElseThrow();
    assertThat(found.config().defaults().columns().keySet())
        .containsExactlyElementsOf(project.config().defaults().columns().keySet());
  }

  @Test
  void keepsThatLittleIsSaidAboutAThing() {
    Project plain =
        new Project(
            new ProjectId(new UUID(0, 2)),
            new ProjectName("plain"),
            connection.id(),
            Optional.empty(),
            ImportConfig.USUAL,
            project.stamp());
    DatabaseConnection open = renamed(connection, "no password");
    write(
        stores -> {
          stores.projects().add(plain);
          stores.connections().replace(open);
        });

    assertThat(foundProject(shelf -> shelf.byId(plain.id()))).contains(plain);
    assertThat(foundConnection(shelf -> shelf.byId(open.id()))).contains(open);
    assertThat(foundConnection(shelf -> shelf.byName(connection.name()))).isEmpty();
    Project changed =
        project.changed(
            new ProjectName("changed"),
            connection.id(),
            Optional.empty(),
            ImportConfig.USUAL,
            START);
    write(stores -> stores.projects().replace(changed));
    assertThat(foundProject(shelf -> shelf.byId(project.id()))).contains(changed);
  }

  @Test
  void givesNoNameTwice() {
    taken(
        "connection", "warehouse", stores -> stores.connections().add(connection(2, "warehouse")));
    taken("source", "outbox", stores -> stores.sources().add(source(2, "outbox")));
    taken(
        "project",
        "sales",
        stores -> stores.projects().add(project(2, "sales", connection.id(), source.id())));
    taken(
        "schedule",
        "nightly",
        stores -> stores.schedules().add(schedule(2, "nightly", project.id(), Optional.empty())));

    DatabaseConnection other = connection(2, "Warehouse");
    write(stores -> stores.connections().add(other));
    taken(
        "connection",
        "warehouse",
        stores -> stores.connections().replace(renamed(other, "warehouse")));
    write(stores -> stores.connections().replace(connection));
  }

  private void taken(String thing, String name, Consumer<ImportStores> work) {
    refused(
        Kind.CONFLICT, "there is a " + thing + " named '" + name + "' already", () -> write(work));
  }

  @Test
  void listsThingsByNameWhateverLettersTheyHave() {
    List<String> names = List.of("B", "Z", "_", "a", "a b", "ab", "b", "warehouse", "ö");
    write(
        stores -> {
          for (String name : List.of("ö", "b", "_", "Z", "ab", "a b", "B", "a")) {
            stores.connections().add(connection(name.hashCode(), name));
          }
        });

    Page<DatabaseConnection> all =
        storage.read(stores -> stores.connections().page(PageRequest.FIRST));
    assertThat(all.items()).extracting(each -> each.name().text()).isEqualTo(names);
    Page<DatabaseConnection> part = storage.read(stores -> stores.connections().page(page(2, 3)));
    assertThat(part.items()).isEqualTo(all.items().subList(3, 5));
    assertThat(part.total()).isEqualTo(9);
  }

  @Test
  void knowsWhoUsesAThing() {
    assertThat(foundProject(shelf -> shelf.anyUsing(connection.id()))).contains(project);
    assertThat(foundProject(shelf -> shelf.anyUsing(source.id()))).contains(project);
    assertThat(foundSchedule(shelf -> shelf.anyOf(project.id()))).contains(schedule);

    write(
        stores -> {
          stores.schedules().remove(schedule.id());
          stores.projects().remove(project.id());
        });
    assertThat(foundProject(shelf -> shelf.anyUsing(connection.id()))).isEmpty();
    assertThat(foundProject(shelf -> shelf.anyUsing(source.id()))).isEmpty();
    assertThat(foundSchedule(shelf -> shelf.anyOf(project.id()))).isEmpty();
    write(
        stores -> {
          stores.connections().remove(connection.id());
          stores.sources().remove(source.id());
        });
    assertThat(foundConnection(shelf -> shelf.byId(connection.id()))).isEmpty();
    assertThat(foundSource(shelf -> shelf.byId(source.id()))).isEmpty();
  }

  // Schedules

  @Test
  void keepsAllThatIsSaidAboutASchedule() {
    Recurrence hourly = new Recurrence.Interval(Duration.ofHours(1), START.minusSeconds(9));
    Schedule plain =
        new Schedule(
            schedule.id(),
            schedule.name(),
            project.id(),
            RunTerms.none(),
            Timetable.disabled(hourly),
            BERLIN,
            Optional.empty(),
            schedule.stamp());
    Schedule odd =
        new Schedule(
            new ScheduleId(new UUID(0, 2)),
            new ScheduleName("odd"),
            project.id(),
            ImportThings.overridingNothing(),
            Timetable.disabled(ImportThings.nightly()),
            BERLIN,
            Optional.empty(),
            schedule.stamp());
    assertThat(foundSchedule(shelf -> shelf.byName(schedule.name()))).contains(schedule);
    write(
        stores -> {
          stores.schedules().replace(plain);
          stores.schedules().add(odd);
        });

    assertThat(foundSchedule(shelf -> shelf.byId(plain.id()))).contains(plain);
    assertThat(foundSchedule(shelf -> shelf.byId(odd.id()))).contains(odd);
  }

  @Test
  void findsWhatIsDueAndWhatComesNext() {
    Schedule early = schedule(2, "z", project.id(), Optional.of(5L));
    Schedule off = schedule(3, "b", project.id(), Optional.empty());
    Schedule late = schedule(4, "c", project.id(), Optional.of(10L));
    write(stores -> List.of(late, off, early).forEach(stores.schedules()::add));

    assertThat(nextDue()).contains(START.plusSeconds(5));
    assertThat(schedules(shelf -> shelf.dueAt(START.plusSeconds(5).minusMillis(1), 9))).isEmpty();
    assertThat(schedules(shelf -> shelf.dueAt(START.plusSeconds(5), 9))).containsExactly(early);
    assertThat(schedules(shelf -> shelf.dueAt(START.plusSeconds(10), 9)))
        .containsExactly(early, late, schedule);
    assertThat(schedules(shelf -> shelf.dueAt(START.plusSeconds(10), 2)))
        .containsExactly(early, late);
    write(
        stores ->
            List.of(early, late, schedule).forEach(each -> stores.schedules().remove(each.id())));
    assertThat(nextDue()).isEmpty();
  }

  @Test
  void listsSchedulesOfAProjectOrThoseThatAreOn() {
    Project other = project(2, "other", connection.id(), source.id());
    Schedule off = schedule(2, "off", project.id(), Optional.empty());
    Schedule elsewhere = schedule(3, "elsewhere", other.id(), Optional.of(1L));
    write(
        stores -> {
          stores.projects().add(other);
          stores.schedules().add(off);
          stores.schedules().add(elsewhere);
        });

    assertThat(listed(Optional.empty(), Optional.empty()))
        .containsExactly(elsewhere, schedule, off);
    assertThat(listed(Optional.of(project.id()), Optional.empty())).containsExactly(schedule, off);
    assertThat(listed(Optional.of(project.id()), Optional.of(false))).containsExactly(off);
    assertThat(listed(Optional.empty(), Optional.of(true))).containsExactly(elsewhere, schedule);
    ScheduleFilter all = new ScheduleFilter(Optional.empty(), Optional.empty());
    Page<Schedule> part = storage.read(stores -> stores.schedules().page(all, page(1, 1)));
    assertThat(part).isEqualTo(new Page<>(List.of(schedule), 3));
  }

  private List<Schedule> listed(Optional<ProjectId> ofProject, Optional<Boolean> enabled) {
    ScheduleFilter filter = new ScheduleFilter(ofProject, enabled);
    return schedules(shelf -> shelf.page(filter, PageRequest.FIRST).items());
  }

  // Jobs

  @Test
  void keepsAllThatHappensToAJob() {
    Job job = added(job(1, project, Optional.of(schedule.id()), 0));
    assertThat(kept(job)).isEqualTo(job);

    Job running = running(job).beaten(TOKEN, START.plusSeconds(25), new JobProgress(1, 2, 3));
    assertThat(kept(replaced(running))).isEqualTo(running);

    TableName table = new TableName(new Identifier("public"), new Identifier("line\nbreak"));
    Job reported =
        running
            .withFile(TOKEN, FileResult.loaded(ImportThings.ODD, table, 1, 2, 3))
            .withFile(TOKEN, FileResult.failed("b", Optional.empty(), ImportThings.ODD))
            .withError(TOKEN, new JobError(JobError.Kind.FILE, ImportThings.ODD, START));
    assertThat(kept(replaced(reported))).isEqualTo(reported);

    Job ended = reported.finished(TOKEN, START.plusSeconds(3));
    assertThat(kept(replaced(ended))).isEqualTo(ended);
    Job telling = ended.tellingUntil(START.plusSeconds(9), START.plusSeconds(4));
    assertThat(kept(replaced(telling))).isEqualTo(telling);
    Job told = telling.told(new Telling.Outcome(false, "answered 500", START.plusSeconds(5)));
    assertThat(kept(replaced(told))).isEqualTo(told);
  }

  @Test
  void keepsThatLittleIsSaidAboutAJob() {
    Job job =
        added(
            Job.pending(
                new JobId(new UUID(0, 1)), project, Optional.empty(), RunTerms.none(), START));

    assertThat(kept(job)).isEqualTo(job);
    assertThat(foundJob(jobs -> jobs.byId(new JobId(new UUID(0, 2))))).isEmpty();
  }

  @Test
  void keepsReportsThatGrowAndThoseThatChangeTheirEnd() {
    Job job = added(running(waiting(1, 0)));
    Job other = added(waiting(2, 0));
    for (int i = 0; i < 5; i++) {
      JobError error = new JobError(JobError.Kind.BAD_ROW, "row " + i, START);
      job = replaced(job.withError(TOKEN, error).withFile(TOKEN, failed(i)));
      assertThat(kept(job)).isEqualTo(job);
    }
    for (int i = job.report().errors().size(); i < JobReport.MOST_ERRORS; i++) {
      job = job.withError(TOKEN, new JobError(JobError.Kind.BAD_ROW, "row " + i, START));
    }
    assertThat(kept(replaced(job))).isEqualTo(job);
    job = job.withError(TOKEN, new JobError(JobError.Kind.DATABASE, "gone", START));
    assertThat(kept(replaced(job))).isEqualTo(job);
    Job shorter = running(waiting(1, 0)).withFile(TOKEN, failed(0)).withFile(TOKEN, failed(7));
    assertThat(kept(replaced(shorter))).isEqualTo(shorter);
    assertThat(kept(other)).isEqualTo(other);
  }

  private static FileResult failed(int number) {
    return FileResult.failed("file " + number, Optional.empty(), "it is bad");
  }

  @Test
  void listsJobsTheNewestFirst() {
    Job oldest = added(job(3, project, Optional.of(schedule.id()), 0));
    Job running = added(running(job(2, project, Optional.empty(), 5)));
    Project other = project(2, "other", connection.id(), source.id());
    Job twin = added(job(1, other, Optional.empty(), 5));

    assertThat(listed(JobFilter.ALL)).containsExactly(twin, running, oldest);
    assertThat(listed(filter(Optional.of("sales"), Optional.empty())))
        .containsExactly(running, oldest);
    assertThat(listed(filter(Optional.of("sales"), Optional.of(JobStatus.PENDING))))
        .containsExactly(oldest);
    assertThat(listed(filter(Optional.empty(), Optional.of(JobStatus.FAILED)))).isEmpty();
    assertThat(
            listed(new JobFilter(Optional.empty(), Optional.of(schedule.id()), Optional.empty())))
        .containsExactly(oldest);
    assertThat(paged(JobFilter.ALL, page(1, 1))).isEqualTo(new Page<>(List.of(running), 3));
  }

  private static JobFilter filter(Optional<String> project, Optional<JobStatus> status) {
    return new JobFilter(project.map(ProjectName::new), Optional.empty(), status);
  }

  private List<Job> listed(JobFilter filter) {
    return paged(filter, PageRequest.FIRST).items();
  }

  @Test
  void knowsWhichJobsHaveNotEnded() {
    assertThat(foundJob(jobs -> jobs.activeOf(project.id()))).isEmpty();
    Job young = added(job(1, project, Optional.of(schedule.id()), 5));
    Job old = added(waiting(2, 0));

    assertThat(foundJob(jobs -> jobs.activeOf(project.id()))).contains(old);
    assertThat(foundJob(jobs -> jobs.activeOf(schedule.id()))).contains(young);
    replaced(old.cancelled("enough", START));
    Job running = replaced(running(young));
    assertThat(foundJob(jobs -> jobs.activeOf(project.id()))).contains(running);
    assertThat(foundJob(jobs -> jobs.activeOf(schedule.id()))).contains(running);
    replaced(running.finished(TOKEN, START));
    assertThat(foundJob(jobs -> jobs.activeOf(project.id()))).isEmpty();
    assertThat(foundJob(jobs -> jobs.activeOf(schedule.id()))).isEmpty();
  }

  @Test
  void handsOutTheOldestJobWhoseProjectIsIdle() {
    Project other = project(2, "other", connection.id(), source.id());
    Job first = added(waiting(1, 0));
    Job second = added(waiting(2, 1));
    Job elsewhere = added(job(3, other, Optional.empty(), 2));

    assertThat(foundJob(Jobs::nextToRun)).contains(first);
    replaced(running(first));
    assertThat(foundJob(Jobs::nextToRun)).contains(elsewhere);
    replaced(running(elsewhere));
    assertThat(foundJob(Jobs::nextToRun)).isEmpty();
    replaced(running(first).finished(TOKEN, START));
    assertThat(foundJob(Jobs::nextToRun)).contains(second);
  }

  @Test
  void findsJobsWhoseHoldersWentAway() {
    Job job = added(running(waiting(1, 0)));
    added(waiting(2, 0));
    Instant over = LEASE.until();

    assertThat(jobs(jobs -> jobs.abandonedAt(over.minusMillis(1), 9))).isEmpty();
    assertThat(jobs(jobs -> jobs.abandonedAt(over, 9))).containsExactly(job);
    replaced(job.interrupted(over, over));
    assertThat(jobs(jobs -> jobs.abandonedAt(over, 9))).isEmpty();
  }

  @Test
  void findsJobsOfWhichSomebodyIsToBeTold() {
    Instant now = START.plusSeconds(60);
    added(waiting(1, 0));
    Job young = added(waiting(3, 7).cancelled("enough", now));
    Job old = added(waiting(2, 5).cancelled("enough", now));
    Job silent =
        Job.pending(new JobId(new UUID(0, 4)), project, Optional.empty(), RunTerms.none(), START);
    added(silent.cancelled("enough", now));

    assertThat(jobs(jobs -> jobs.toBeToldAt(now, 9))).containsExactly(old, young);
    assertThat(jobs(jobs -> jobs.toBeToldAt(now, 1))).containsExactly(old);
    Job telling = replaced(old.tellingUntil(now.plusSeconds(9), now));
    assertThat(jobs(jobs -> jobs.toBeToldAt(now, 9))).containsExactly(young);
    assertThat(jobs(jobs -> jobs.toBeToldAt(now.plusSeconds(9), 9)))
        .containsExactly(telling, young);
    replaced(young.told(new Telling.Outcome(true, "answered 200", now)));
    assertThat(jobs(jobs -> jobs.toBeToldAt(now, 9))).isEmpty();
  }

  @Test
  void letsJobsOutliveWhatMadeThem() {
    Job job = added(job(1, project, Optional.of(schedule.id()), 0).cancelled("enough", START));
    Job other = added(waiting(2, 0));

    write(
        stores -> {
          stores.jobs().forget(schedule.id());
          stores.schedules().remove(schedule.id());
          stores.projects().remove(project.id());
        });

    assertThat(kept(job)).isEqualTo(job.withoutSchedule());
    assertThat(kept(other)).isEqualTo(other);
    assertThat(listed(filter(Optional.of("sales"), Optional.empty()))).hasSize(2);
  }

  private boolean revises(Consumer<ImportStores> work) {
    long before = storage.read(ImportStores::revision);
    write(work);
    return storage.read(ImportStores::revision) != before;
  }

  @Test
  void isRevisedByEverythingButHowFarJobsHaveCome() {
    Job job = job(1, project, Optional.empty(), 1);
    Job running = job.claimed(LEASE, START);

    assertThat(revises(stores -> stores.connections().replace(connection))).isTrue();
    assertThat(revises(stores -> stores.sources().replace(source))).isTrue();
    assertThat(revises(stores -> stores.projects().replace(project))).isTrue();
    assertThat(revises(stores -> stores.schedules().remove(schedule.id()))).isTrue();
    assertThat(revises(stores -> stores.jobs().add(job))).isTrue();
    assertThat(revises(stores -> stores.jobs().replace(running))).isFalse();
    assertThat(revises(stores -> stores.jobs().replace(running.finished(TOKEN, START)))).isTrue();
    assertThat(revises(stores -> stores.jobs().byId(job.id()))).isFalse();
  }
}
