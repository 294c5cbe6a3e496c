package dev.spike.application.memory;

import dev.spike.domain.imports.Job;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Jobs, and the ways to find them.
 *
 * @param active those that have not ended, the oldest first
 * @param untold those that have ended and of which somebody is still to be told
 */
record JobTable(
    Tree<UUID, Job> byId, Tree<Age, Job> newest, Tree<Age, Job> active, Tree<Age, Job> untold) {

  /** How old a job is. */
  record Age(Instant createdAt, UUID id) {

    static final Comparator<Age> OLDEST_FIRST =
        Comparator.comparing(Age::createdAt).thenComparing(Age::id);

    static Age of(Job job) {
      return new Age(job.createdAt(), job.id().value());
    }
  }

  static final JobTable EMPTY =
      new JobTable(
          Tree.sortedBy(Comparator.<UUID>naturalOrder()),
          Tree.sortedBy(Comparator.comparing(Age::createdAt).reversed().thenComparing(Age::id)),
          Tree.sortedBy(Age.OLDEST_FIRST),
          Tree.sortedBy(Age.OLDEST_FIRST));

  JobTable with(Job job) {
    Age age = Age.of(job);
    boolean toTell =
        !job.isActive() && job.terms().callback().isPresent() && job.telling().outcome().isEmpty();
    return new JobTable(
        byId.with(job.id().value(), job),
        newest.with(age, job),
        job.isActive() ? active.with(age, job) : active.without(age),
        toTell ? untold.with(age, job) : untold.without(age));
  }
}
