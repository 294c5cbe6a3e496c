package dev.spike.domain.imports;

import dev.spike.domain.Stamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Which files go into which database, and how. */
public record Project(
    ProjectId id,
    ProjectName name,
    ConnectionId connection,
    Optional<SourceId> source,
    ImportConfig config,
    Stamp stamp) {

  public Project {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(connection);
    Objects.requireNonNull(source);
    Objects.requireNonNull(config);
    Objects.requireNonNull(stamp);
  }

  /** This project after somebody changed it. */
  public Project changed(
      ProjectName otherName,
      ConnectionId otherConnection,
      Optional<SourceId> otherSource,
      ImportConfig otherConfig,
      Instant now) {
    return new Project(
        id, otherName, otherConnection, otherSource, otherConfig, stamp.touched(now));
  }
}
