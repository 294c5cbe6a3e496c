package dev.spike.application.imports;

import dev.spike.application.Change;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import java.time.Instant;
import java.util.Optional;

/** What shall be otherwise about a project. */
public record ProjectChange(
    Change<ProjectName> name,
    Change<ConnectionId> connection,
    Change<Optional<SourceId>> source,
    Change<ImportConfig> config) {

  Project of(Project before, Instant now) {
    return before.changed(
        name.over(before.name()),
        connection.over(before.connection()),
        source.over(before.source()),
        config.over(before.config()),
        now);
  }
}
