package dev.spike.application.contract;

import dev.spike.application.Clocks;
import dev.spike.application.imports.ConnectionKeeper;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportOrder;
import dev.spike.application.imports.ImportReconciler;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.Importer;
import dev.spike.application.imports.JobRunner;
import dev.spike.application.imports.NewConnection;
import dev.spike.application.imports.NewProject;
import dev.spike.application.imports.NewSchedule;
import dev.spike.application.imports.NewSource;
import dev.spike.application.imports.ProjectKeeper;
import dev.spike.application.imports.Scheduler;
import dev.spike.application.imports.SourceKeeper;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Role;
import dev.spike.domain.clock.ClockMove;
import dev.spike.domain.clock.ClockSetting;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceFiles;
import dev.spike.domain.imports.SourceName;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.RunStatistics;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A small world to import in: a storage, played tools, a set clock and all agents of imports. */
final class ImportWorld {

  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZoneId UTC = ZoneId.of("UTC");
  static final CallbackUrl CALLBACK = new CallbackUrl("https://example.org/done");

  /** How the clock of the service is set beside the one of this world, which is real time. */
  private volatile ClockSetting setting = ClockSetting.REAL;

  final ImportStorage storage;
  final SetClock clock = new SetClock(START);
  final Clocks clocks = new Clocks(() -> setting, clock);
  final ReversingSafe safe = new ReversingSafe();
  final PlayedFiles files = new PlayedFiles();
  final PlayedLoader loader = new PlayedLoader();
  final PlayedNotifier notifier = new PlayedNotifier();
  final PlayedAlarm alarm;
  final ImportTools tools = new ImportTools(safe, files, loader, notifier);
  final Random random = new Random(42);
  final ConnectionKeeper connections;
  final SourceKeeper sources;
  final ProjectKeeper projects;
  final Scheduler scheduler;
  final Importer importer;
  final ImportReconciler reconciler;
  final Person admin = new Person(new UserId(1), Role.ADMIN);
  final Person editor = new Person(new UserId(2), Role.EDITOR);
  final Person viewer = new Person(new UserId(3), Role.VIEWER);
  final Node node;

  ImportWorld(ImportStorage storage) {
    this.storage = storage;
    InstantSource service = clocks.service();
    connections = new ConnectionKeeper(storage, tools, service, random);
    sources = new SourceKeeper(storage, tools, service, random);
    projects = new ProjectKeeper(storage, service, random);
    alarm = new PlayedAlarm(storage);
    scheduler = new Scheduler(storage, safe, alarm, service, random);
    importer = new Importer(storage, safe, alarm, service, random);
    reconciler = new ImportReconciler(storage, safe, alarm, service, random);
    node = new Node("one");
  }

  /** Does something to the clock of the service. */
  void move(ClockMove move) {
    setting = move.done(setting, clock.instant());
  }

  /** One of the processes that work on the storage. */
  final class Node {

    final String name;
    final Dispatcher dispatcher;
    final JobRunner runner;

    Node(String name) {
      this.name = name;
      // One that is started again must not know things by the same ids as before.
      Random own = new Random(random.nextLong());
      dispatcher = new Dispatcher(storage, ImportSettings.USUAL, clocks, own);
      runner = new JobRunner(storage, tools, ImportSettings.USUAL, clocks);
    }

    /** Looks at what is due, and does it; says which jobs it ran. */
    List<Job> tick() {
      dispatcher.interruptAbandoned();
      dispatcher.fireDue();
      List<Job> ran = new ArrayList<>();
      for (Optional<Job> job = claim(); job.isPresent(); job = claim()) {
        ran.add(runner.run(job.get()));
      }
      runner.tellOwed();
      return ran;
    }

    Optional<Job> claim() {
      return dispatcher.claim(name);
    }

    /** Does at its time what is due until an instant. */
    List<Job> pass(Instant end) {
      List<Job> ran = new ArrayList<>();
      for (Optional<Instant> due = dispatcher.nextDue();
          due.filter(next -> !next.isAfter(end)).isPresent();
          due = dispatcher.nextDue()) {
        clock.set(due.get());
        ran.addAll(tick());
      }
      clock.set(end);
      return ran;
    }
  }

  DatabaseConnection connection(String name) {
    return connections.create(
        editor,
        new NewConnection(
            new ConnectionName(name),
            Description.NONE,
            DatabaseAccess.parse("postgresql://me:s3cret@db.example.org/sales")));
  }

  SftpSource source(String name) {
    return sources.create(
        editor,
        new NewSource(new SourceName(name), Description.NONE, access(Optional.of("s3cret"))));
  }

  static SftpAccess access(Optional<String> password) {
    return new SftpAccess(
        "files.example.org",
        22,
        "me",
        password.map(Secret::new),
        Optional.empty(),
        Optional.empty(),
        "/out");
  }

  /** A project with a connection and a source of its own. */
  Project project(String name) {
    return project(name, ImportConfig.USUAL);
  }

  Project project(String name, ImportConfig config) {
    return projects.create(
        editor,
        new NewProject(
            new ProjectName(name),
            connection("connection of " + name).id(),
            Optional.of(source("source of " + name).id()),
            config));
  }

  Schedule cron(String project, String expression, ZoneId zone) {
    return scheduled(project, Rhythm.cron(CronExpression.parse(expression), zone));
  }

  /** A schedule with a project of its own, both of the same name. */
  Schedule scheduled(String project, Rhythm rhythm) {
    return scheduler
        .create(
            editor,
            new NewSchedule(
                new ScheduleName(project), project(project).id(), rhythm, RunTerms.none(), true))
        .schedule();
  }

  Job start(String project, String... localFiles) {
    Optional<SourceFiles> local =
        localFiles.length == 0
            ? Optional.empty()
            : Optional.of(new SourceFiles(List.of(localFiles)));
    return importer.start(
        editor,
        new ImportOrder(
            new ProjectName(project),
            new RunTerms<>(Optional.of(CALLBACK), Optional.empty(), local)));
  }

  Schedule now(Schedule schedule) {
    return scheduler.get(editor, schedule.id()).schedule();
  }

  RunStatistics statistics(Schedule schedule) {
    return now(schedule).timetable().statistics();
  }

  Job now(Job job) {
    return importer.get(editor, job.id());
  }
}
