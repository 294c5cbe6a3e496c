package dev.spike.persistence.jpa;

import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.JobState;
import dev.spike.domain.imports.JobStatus;
import dev.spike.domain.imports.Lease;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far a job is as columns; those of the lease are filled together or not at all. */
@Embeddable
record StateColumns(
    String status,
    String leaseNode,
    String leaseToken,
    Long leaseUntil,
    Long startedAt,
    Long completedAt,
    long bytesDone,
    long bytesTotal,
    long rowsDone) {

  static StateColumns of(JobState state) {
    return new StateColumns(
        state.status().toString(),
        state.lease().map(Lease::node).orElse(null),
        state.lease().map(lease -> lease.token().toString()).orElse(null),
        Moments.millis(state.lease().map(Lease::until)),
        Moments.millis(state.startedAt()),
        Moments.millis(state.completedAt()),
        state.progress().bytesDone(),
        state.progress().bytesTotal(),
        state.progress().rows());
  }

  JobState state() {
    return new JobState(
        JobStatus.parse(status),
        Optional.ofNullable(leaseToken).map(this::lease),
        Moments.read(startedAt),
        Moments.read(completedAt),
        new JobProgress(bytesDone, bytesTotal, rowsDone));
  }

  private Lease lease(String token) {
    return new Lease(leaseNode, UUID.fromString(token), Instant.ofEpochMilli(leaseUntil));
  }
}
