package dev.spike.application.imports;

import dev.spike.application.Expected;
import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.ScheduleFilter;
import dev.spike.domain.Stamp;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.recurrence.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Settles when projects are run. */
public final class Scheduler {

  private final ImportStorage storage;
  private final Seals seals;
  private final Alarm alarm;
  private final Watch watch;
  private final Uuids uuids;

  /** A scheduler for the schedules in a storage, who rings when something changes. */
  public Scheduler(
      ImportStorage storage, Safe safe, Alarm alarm, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.seals = new Seals(safe);
    this.alarm = alarm;
    this.watch = new Watch(clock);
    this.uuids = new Uuids(random);
  }

  /** Makes a schedule. */
  public ScheduleDetails create(Person person, NewSchedule wanted) {
    Rights.demandImports(person);
    Instant now = watch.now();
    Timetable timetable = Timetable.disabled(wanted.rhythm().from(now));
    Schedule schedule =
        new Schedule(
            new ScheduleId(uuids.next()),
            wanted.name(),
            wanted.project(),
            seals.sealedAnew(wanted.terms()),
            wanted.enabled() ? timetable.enabledAt(now) : timetable,
            wanted.rhythm().zone(),
            Optional.empty(),
            Stamp.of(now));
    ScheduleDetails made =
        storage.write(
            stores -> {
              ScheduleDetails details = ScheduleDetails.of(stores, schedule);
              stores.schedules().add(schedule);
              return details;
            });
    alarm.moved();
    return made;
  }

  /** Schedules by name. */
  public Page<ScheduleDetails> list(Person person, ScheduleQuery query, PageRequest request) {
    Rights.demandImports(person);
    return storage.read(
        stores -> {
          Optional<Project> project = query.project().flatMap(stores.projects()::byName);
          if (query.project().isPresent() && project.isEmpty()) {
            return new Page<>(List.of(), 0);
          }
          ScheduleFilter filter = new ScheduleFilter(project.map(Project::id), query.enabled());
          return stores
              .schedules()
              .page(filter, request)
              .map(schedule -> ScheduleDetails.of(stores, schedule));
        });
  }

  /** The schedule of an id. */
  public ScheduleDetails get(Person person, ScheduleId id) {
    Rights.demandImports(person);
    return storage.read(stores -> ScheduleDetails.of(stores, Shelf.schedule(stores, id)));
  }

  /** When a project would run if it ran in a rhythm from now on. */
  public List<Instant> foresee(Person person, Rhythm rhythm) {
    Rights.demandImports(person);
    Instant now = watch.now();
    return rhythm.from(now).upcoming(now, ScheduleDetails.NEXT_RUNS);
  }

  /** Makes a schedule other than it was; its next run moves accordingly. */
  public ScheduleDetails change(
      Person person, ScheduleId id, ScheduleChange change, Expected expected) {
    Optional<Sealed> sealed = seals.sealed(change.given());
    Instant now = watch.now();
    return replaced(
        person,
        id,
        before -> {
          expected.check(before.stamp(), "schedule " + id);
          return change.of(before, sealed, now);
        });
  }

  /** Has a schedule run from now on. */
  public ScheduleDetails enable(Person person, ScheduleId id) {
    Instant now = watch.now();
    return replaced(person, id, before -> before.turned(true, now));
  }

  /** Has a schedule run no more; a job that runs goes on. */
  public ScheduleDetails disable(Person person, ScheduleId id) {
    Instant now = watch.now();
    return replaced(person, id, before -> before.turned(false, now));
  }

  private ScheduleDetails replaced(Person person, ScheduleId id, UnaryOperator<Schedule> change) {
    Rights.demandImports(person);
    ScheduleDetails changed =
        storage.write(
            stores -> {
              Schedule after = change.apply(Shelf.schedule(stores, id));
              ScheduleDetails details = ScheduleDetails.of(stores, after);
              stores.schedules().replace(after);
              return details;
            });
    alarm.moved();
    return changed;
  }

  /** Removes a schedule; a job of it goes on, and all its jobs stay. */
  public void delete(Person person, ScheduleId id, Expected expected) {
    Rights.demandImports(person);
    storage.write(
        stores -> {
          expected.check(Shelf.schedule(stores, id).stamp(), "schedule " + id);
          stores.jobs().forget(id);
          stores.schedules().remove(id);
          return id;
        });
    alarm.moved();
  }

  /** Has a schedule run once now, even if it is disabled; refused while a job of it is active. */
  public Job run(Person person, ScheduleId id) {
    Rights.demandImports(person);
    Instant now = watch.now();
    JobId job = new JobId(uuids.next());
    Job waiting =
        storage.write(
            stores -> {
              Schedule schedule = Shelf.schedule(stores, id);
              Shelf.demandIdle(
                  stores.jobs().activeOf(id), "the schedule '" + schedule.name() + "'");
              stores.schedules().replace(schedule.startedBy(job, now));
              return added(stores, schedule, job, now);
            });
    alarm.waiting(job);
    return waiting;
  }

  /** Adds a job of a schedule, as those by hand and those that were due all are. */
  static Job added(ImportStores stores, Schedule schedule, JobId id, Instant now) {
    Project project = Shelf.project(stores, schedule.project());
    RunTerms<Sealed> terms = schedule.terms();
    Job job = Job.pending(id, project, Optional.of(schedule.id()), terms, now);
    stores.jobs().add(job);
    return job;
  }

  /** The jobs of a schedule, the newest first. */
  public Page<Job> history(Person person, ScheduleId id, PageRequest request) {
    Rights.demandImports(person);
    return storage.read(
        stores -> {
          Shelf.schedule(stores, id);
          JobFilter filter = new JobFilter(Optional.empty(), Optional.of(id), Optional.empty());
          return stores.jobs().page(filter, request);
        });
  }
}
