package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Clocks;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Stamp;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.Lease;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.recurrence.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two nodes rely on that run imports of one database. */
abstract class ImportNodesContract {

  private static final int SCHEDULES = 30;
  private static final int WORKERS = 8;
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant DUE = START.plusSeconds(60);
  private static final InstantSource CLOCK = InstantSource.fixed(DUE);
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Stamp STAMP = Stamp.of(START);

  private List<JpaStorage> nodes;

  /** Opens the same database again; before each test it is a new one. */
  abstract JpaStorage node();

  @BeforeEach
  void open() {
    nodes = List.of(node(), node());
    DatabaseConnection target =
        new DatabaseConnection(
            new ConnectionId(id(1)),
            new ConnectionName("c"),
            Description.NONE,
            new DatabaseUrl("h", 5432, "d", "u", Map.of()),
            Optional.empty(),
            STAMP);
    imports(0)
        .write(
            stores -> {
              stores.connections().add(target);
              for (int i = 0; i < SCHEDULES; i++) {
                stores.projects().add(project(i));
                stores.schedules().add(schedule(i));
              }
              return stores;
            });
  }

  @AfterEach
  void close() {
    nodes.forEach(JpaStorage::close);
  }

  private static UUID id(long number) {
    return new UUID(0, number);
  }

  private static Project project(int number) {
    return new Project(
        new ProjectId(id(number)),
        new ProjectName("p" + number),
        new ConnectionId(id(1)),
        Optional.empty(),
        ImportConfig.USUAL,
        STAMP);
  }

  private static Schedule schedule(int number) {
    Recurrence minutely = new Recurrence.Cron(CronExpression.parse("* * * * *"), UTC);
    return new Schedule(
        new ScheduleId(id(number)),
        new ScheduleName("s" + number),
        new ProjectId(id(number)),
        RunTerms.none(),
        Timetable.disabled(minutely).enabledAt(START),
        UTC,
        Optional.empty(),
        STAMP);
  }

  private ImportStorage imports(int worker) {
    return nodes.get(worker % nodes.size()).imports();
  }

  private Dispatcher dispatcher(int worker) {
    return new Dispatcher(
        imports(worker),
        ImportSettings.USUAL,
        Clocks.unmoved(CLOCK),
        new Random(7_000_003L * worker));
  }

  @Test
  void fireEachDueRunOnceAndHandEachJobOutOnce() throws Exception {
    List<Job> fired = crowd(worker -> dispatcher(worker).fireDue());
    assertThat(fired).extracting(Job::schedule).doesNotHaveDuplicates().hasSize(SCHEDULES);
    assertThat(statistics()).hasSize(SCHEDULES).containsOnly(1L);

    List<Job> claimed = crowd(this::claimAll);
    assertThat(claimed).extracting(Job::id).doesNotHaveDuplicates().hasSize(SCHEDULES);
    assertThat(claimed).extracting(Job::status).containsOnly(JobStatus.RUNNING);
  }

  private List<Job> claimAll(int worker) {
    Dispatcher dispatcher = dispatcher(worker);
    return Stream.generate(() -> dispatcher.claim("node " + worker))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Long> statistics() {
    return imports(1)
        .read(
            stores ->
                IntStream.range(0, SCHEDULES)
                    .mapToObj(i -> stores.schedules().byId(new ScheduleId(id(i))).orElseThrow())
                    .map(schedule -> schedule.timetable().statistics().total())
                    .toList());
  }

  @Test
  void letNobodyRunAProjectTwiceEvenIfNobodyLooks() {
    Lease lease = new Lease("node", id(5), DUE);
    Job one = job(1, Optional.empty());
    Job other = job(2, Optional.empty());
    List<Job> both = List.of(one.claimed(lease, START), other.claimed(lease, START));

    add(0, both.get(0));
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> add(1, both.get(1)));
    add(1, other);
    assertThat(kept()).containsExactly(both.get(0), other);
  }

  @Test
  void letNoScheduleHaveTwoJobsEvenIfNobodyLooks() {
    Optional<ScheduleId> schedule = Optional.of(new ScheduleId(id(0)));
    Job ended = job(1, schedule).cancelled("enough", START);

    add(0, ended);
    add(0, job(2, schedule));
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> add(1, job(3, schedule)));
    assertThat(kept()).containsExactly(ended, job(2, schedule));
  }

  @Test
  void keepJobsOfAScheduleThatIsRemovedWithoutAWordToThem() {
    Job job = job(1, Optional.of(new ScheduleId(id(0))));
    add(0, job);

    imports(1)
        .write(
            stores -> {
              stores.schedules().remove(new ScheduleId(id(0)));
              return stores;
            });

    assertThat(kept()).containsExactly(job.withoutSchedule());
  }

  @Test
  void keepEverythingWhenTheyAreOpenedAgain() {
    Job fired = dispatcher(0).fireDue().get(0);
    Job claimed = dispatcher(1).claim("a node").orElseThrow();
    close();
    open(nodes.size());

    Job again = imports(0).read(stores -> stores.jobs().byId(claimed.id()).orElseThrow());
    assertThat(again).isEqualTo(claimed);
    assertThat(kept()).hasSize(SCHEDULES).extracting(Job::id).contains(fired.id());
    assertThat(statistics()).containsOnly(1L);
  }

  private void open(int count) {
    nodes = Stream.generate(this::node).limit(count).toList();
  }

  private static Job job(long number, Optional<ScheduleId> schedule) {
    return Job.pending(new JobId(id(number)), project(0), schedule, RunTerms.none(), START);
  }

  private void add(int node, Job job) {
    imports(node)
        .write(
            stores -> {
              stores.jobs().add(job);
              return job;
            });
  }

  private List<Job> kept() {
    return imports(1).read(stores -> stores.jobs().page(JobFilter.ALL, PageRequest.FIRST)).items();
  }

  /** What one of a crowd does. */
  private interface Deed {

    List<Job> by(int worker);
  }

  private static List<Job> crowd(Deed deed) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<List<Job>>> deeds =
          IntStream.range(0, WORKERS)
              .<Callable<List<Job>>>mapToObj(worker -> () -> deed.by(worker))
              .toList();
      List<Future<List<Job>>> done = executor.invokeAll(deeds);
      List<List<Job>> results = new ArrayList<>();
      for (Future<List<Job>> future : done) {
        results.add(future.get());
      }
      return results.stream().flatMap(List::stream).toList();
    } finally {
      executor.shutdownNow();
    }
  }
}
