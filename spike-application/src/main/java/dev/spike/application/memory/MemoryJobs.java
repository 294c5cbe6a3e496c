package dev.spike.application.memory;

import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.Jobs;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jobs within one unit of work. */
record MemoryJobs(ImportUnit unit) implements Jobs {

  private JobTable table() {
    return unit.state().jobs();
  }

  private Stream<Job> active() {
    return table().active().after(0);
  }

  @Override
  public Optional<Job> byId(JobId id) {
    return table().byId().get(id.value());
  }

  @Override
  public Page<Job> page(JobFilter filter, PageRequest request) {
    List<Job> all =
        table()
            .newest()
            .after(0)
            .filter(job -> filter.project().map(job.projectName()::equals).orElse(true))
            .filter(job -> filter.status().map(job.status()::equals).orElse(true))
            .filter(job -> filter.schedule().isEmpty() || filter.schedule().equals(job.schedule()))
            .toList();
    return new Page<>(
        all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
  }

  @Override
  public Optional<Job> activeOf(ProjectId project) {
    return active().filter(job -> job.project().equals(project)).findFirst();
  }

  @Override
  public Optional<Job> runningOf(ProjectId project) {
    return active()
        .filter(job -> job.status() == JobStatus.RUNNING && job.project().equals(project))
        .findFirst();
  }

  @Override
  public Optional<Job> activeOf(ScheduleId schedule) {
    return active().filter(job -> job.schedule().equals(Optional.of(schedule))).findFirst();
  }

  @Override
  public Optional<Job> nextToRun() {
    Predicate<Job> running = job -> job.status() == JobStatus.RUNNING;
    Set<ProjectId> busy = active().filter(running).map(Job::project).collect(Collectors.toSet());
    return active()
        .filter(running.negate())
        .filter(job -> !busy.contains(job.project()))
        .findFirst();
  }

  @Override
  public List<Job> abandonedAt(Instant now, int most) {
    return active().filter(job -> job.isAbandonedAt(now)).limit(most).toList();
  }

  @Override
  public List<Job> toBeToldAt(Instant now, int most) {
    return table().untold().after(0).filter(job -> job.isToBeToldAt(now)).limit(most).toList();
  }

  @Override
  public void add(Job job) {
    keep(job);
    unit.change(ImportState::revised);
  }

  @Override
  public void replace(Job job) {
    keep(job);
    if (!job.isActive()) {
      unit.change(ImportState::revised);
    }
  }

  private void keep(Job job) {
    unit.change(state -> state.with(state.jobs().with(job)));
  }

  @Override
  public void forget(ScheduleId schedule) {
    table()
        .newest()
        .after(0)
        .filter(job -> job.schedule().equals(Optional.of(schedule)))
        .toList()
        .forEach(job -> keep(job.withoutSchedule()));
  }
}
