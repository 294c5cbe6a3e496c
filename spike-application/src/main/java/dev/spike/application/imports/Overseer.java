package dev.spike.application.imports;

import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees how jobs get on, and whether anything else of imports has changed, whoever did it. */
public final class Overseer {

  private static final JobFilter RUNNING =
      new JobFilter(Optional.empty(), Optional.empty(), Optional.of(JobStatus.RUNNING));
  private static final PageRequest ALL = new PageRequest(PageRequest.MOST, 0);

  private final ImportStorage storage;

  /** An overseer of what is kept in a storage. */
  public Overseer(ImportStorage storage) {
    this.storage = storage;
  }

  /** Sees how things stand. */
  public ImportScene look() {
    return storage.read(
        stores -> new ImportScene(stores.revision(), standings(running(stores)), false, List.of()));
  }

  /** Sees how things stand, and what has happened since an earlier look. */
  public ImportScene look(ImportScene before) {
    return storage.read(
        stores -> {
          List<Job> running = running(stores);
          Map<JobId, JobStanding> standings = standings(running);
          Stream<Job> ended =
              before.running().keySet().stream()
                  .filter(id -> !standings.containsKey(id))
                  .flatMap(id -> stores.jobs().byId(id).stream());
          Stream<Job> gotOn =
              running.stream()
                  .filter(job -> !standings.get(job.id()).equals(before.running().get(job.id())));
          return new ImportScene(
              stores.revision(),
              standings,
              stores.revision() != before.revision(),
              Stream.concat(ended, gotOn).toList());
        });
  }

  private static List<Job> running(ImportStores stores) {
    return stores.jobs().page(RUNNING, ALL).items();
  }

  private static Map<JobId, JobStanding> standings(List<Job> jobs) {
    return jobs.stream().collect(Collectors.toUnmodifiableMap(Job::id, JobStanding::of));
  }
}
