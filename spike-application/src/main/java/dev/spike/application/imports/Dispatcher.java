package dev.spike.application.imports;

import dev.spike.application.Clocks;
import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Jobs;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.Lease;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.recurrence.Firing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Makes jobs of what is due, hands them out, and takes them back from those who went away. Any
 * number of dispatchers may work on one storage: each due run becomes one job, and each job is in
 * one hand. What is due is so by the clock of the service, and who is there by real time.
 */
public final class Dispatcher {

  private static final int MOST_AT_ONCE = 100;

  private final ImportStorage storage;
  private final ImportSettings settings;
  private final Watch watch;
  private final Watch real;
  private final Uuids uuids;

  /** A dispatcher for the jobs in a storage. */
  public Dispatcher(
      ImportStorage storage, ImportSettings settings, Clocks clocks, RandomGenerator random) {
    this.storage = storage;
    this.settings = settings;
    this.watch = new Watch(clocks.service());
    this.real = new Watch(clocks.real());
    this.uuids = new Uuids(random);
  }

  /** When the next run of all is due; none if nothing is going to run. */
  public Optional<Instant> nextDue() {
    return storage.read(stores -> stores.schedules().nextDue());
  }

  /** Decides about all runs that are due, and says which jobs came of it. */
  public List<Job> fireDue() {
    List<Job> jobs = new ArrayList<>();
    List<ScheduleId> due;
    do {
      Instant now = watch.now();
      due =
          storage.read(
              stores ->
                  stores.schedules().dueAt(now, MOST_AT_ONCE).stream().map(Schedule::id).toList());
      if (!due.isEmpty()) {
        Map<ScheduleId, JobId> ids = new LinkedHashMap<>();
        due.forEach(id -> ids.put(id, new JobId(uuids.next())));
        jobs.addAll(storage.write(stores -> fired(stores, ids, now)));
      }
    } while (due.size() == MOST_AT_ONCE);
    return jobs;
  }

  private List<Job> fired(ImportStores stores, Map<ScheduleId, JobId> ids, Instant now) {
    List<Job> jobs = new ArrayList<>();
    ids.forEach(
        (id, job) ->
            stores
                .schedules()
                .byId(id)
                .flatMap(schedule -> fired(stores, schedule, job, now))
                .ifPresent(jobs::add));
    return jobs;
  }

  private Optional<Job> fired(ImportStores stores, Schedule schedule, JobId id, Instant now) {
    boolean busy = stores.jobs().activeOf(schedule.id()).isPresent();
    Firing firing = schedule.timetable().fireAt(now, busy, settings.grace());
    if (firing.decision() == Firing.Decision.NOT_DUE) {
      return Optional.empty();
    }
    stores.schedules().replace(schedule.after(firing, id));
    return firing.decision() == Firing.Decision.RUN
        ? Optional.of(Scheduler.added(stores, schedule, id, now))
        : Optional.empty();
  }

  /** Gives the job that waits longest into the hands of a node, if there is one that can run. */
  public Optional<Job> claim(String node) {
    return claim(node, Jobs::nextToRun);
  }

  /** Gives a certain job into the hands of a node, if it waits and can run. */
  public Optional<Job> claim(JobId id, String node) {
    return claim(
        node,
        jobs ->
            jobs.byId(id)
                .filter(job -> job.status() == JobStatus.PENDING)
                .filter(job -> jobs.runningOf(job.project()).isEmpty()));
  }

  private Optional<Job> claim(String node, Function<Jobs, Optional<Job>> choice) {
    Instant now = watch.now();
    Lease lease = new Lease(node, uuids.next(), real.now().plus(settings.lease()));
    return storage.write(
        stores -> {
          Optional<Job> claimed = choice.apply(stores.jobs()).map(job -> job.claimed(lease, now));
          claimed.ifPresent(stores.jobs()::replace);
          return claimed;
        });
  }

  /** Gives up the jobs of which nothing was heard for too long, and says which they were. */
  public List<Job> interruptAbandoned() {
    Instant silent = real.now();
    Instant now = watch.now();
    return storage.write(
        stores -> {
          List<Job> interrupted =
              stores.jobs().abandonedAt(silent, MOST_AT_ONCE).stream()
                  .map(job -> job.interrupted(silent, now))
                  .toList();
          interrupted.forEach(job -> Shelf.keepEnded(stores, job));
          return interrupted;
        });
  }
}
