package dev.spike.application.imports;

import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Sealed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Has projects run when people want it, and tells what became of the runs. */
public final class Importer {

  private final ImportStorage storage;
  private final Seals seals;
  private final Alarm alarm;
  private final Watch watch;
  private final Uuids uuids;

  /** An importer for the projects in a storage, who rings when something waits. */
  public Importer(
      ImportStorage storage, Safe safe, Alarm alarm, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.seals = new Seals(safe);
    this.alarm = alarm;
    this.watch = new Watch(clock);
    this.uuids = new Uuids(random);
  }

  /** Has a project run now; refused while a job of it is active. */
  public Job start(Person person, ImportOrder order) {
    Rights.demandImports(person);
    Instant now = watch.now();
    JobId id = new JobId(uuids.next());
    RunTerms<Sealed> terms = seals.sealedAnew(order.terms());
    Job waiting =
        storage.write(
            stores -> {
              Project project = Shelf.project(stores, order.project());
              Shelf.demandIdle(
                  stores.jobs().activeOf(project.id()), "the project '" + project.name() + "'");
              Job job = Job.pending(id, project, Optional.empty(), terms, now);
              stores.jobs().add(job);
              return job;
            });
    alarm.waiting(id);
    return waiting;
  }

  /** The job of an id. */
  public Job get(Person person, JobId id) {
    Rights.demandImports(person);
    return storage.read(stores -> Shelf.job(stores, id));
  }

  /** Jobs, the newest first. */
  public Page<Job> list(Person person, JobFilter filter, PageRequest request) {
    Rights.demandImports(person);
    return storage.read(stores -> stores.jobs().page(filter, request));
  }

  /**
   * Stops a job; refused if it has ended. Whoever has it in hand loses it: what was loaded before
   * stays, and of the file that is being loaded nothing does.
   */
  public Job cancel(Person person, JobId id) {
    Rights.demandImports(person);
    Instant now = watch.now();
    return storage.write(
        stores -> {
          Job job = Shelf.job(stores, id).cancelled("somebody cancelled the job", now);
          Shelf.keepEnded(stores, job);
          return job;
        });
  }
}
