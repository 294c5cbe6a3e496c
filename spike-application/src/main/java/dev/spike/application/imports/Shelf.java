package dev.spike.application.imports;

import dev.spike.application.Permitted;
import dev.spike.application.storage.ImportStores;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import java.util.Optional;

/** Takes things of imports off their shelves, or refuses since they are not there. */
final class Shelf {

  private Shelf() {}

  static DatabaseConnection connection(ImportStores stores, ConnectionId id) {
    return stores.connections().byId(id).orElseThrow(() -> Permitted.missing("connection " + id));
  }

  static SftpSource source(ImportStores stores, SourceId id) {
    return stores.sources().byId(id).orElseThrow(() -> Permitted.missing("source " + id));
  }

  static Project project(ImportStores stores, ProjectId id) {
    return stores.projects().byId(id).orElseThrow(() -> Permitted.missing("project " + id));
  }

  static Project project(ImportStores stores, ProjectName name) {
    return stores
        .projects()
        .byName(name)
        .orElseThrow(() -> Permitted.missing("project named '" + name + "'"));
  }

  static Schedule schedule(ImportStores stores, ScheduleId id) {
    return stores.schedules().byId(id).orElseThrow(() -> Permitted.missing("schedule " + id));
  }

  static Job job(ImportStores stores, JobId id) {
    return stores.jobs().byId(id).orElseThrow(() -> Permitted.missing("job " + id));
  }

  /** Keeps a job that has just ended, and counts it where it was counted as begun. */
  static void keepEnded(ImportStores stores, Job job) {
    stores.jobs().replace(job);
    job.schedule()
        .flatMap(stores.schedules()::byId)
        .ifPresent(schedule -> stores.schedules().replace(schedule.ended(job.status())));
  }

  /** Refuses since a job of {@code thing} has not ended, if there is one. */
  static void demandIdle(Optional<Job> active, String thing) {
    active.ifPresent(
        job -> {
          throw conflict("job " + job.id() + " of " + thing + " is still " + job.status());
        });
  }

  static Refusal conflict(String detail) {
    return new Refusal(Refusal.Kind.CONFLICT, detail);
  }
}
