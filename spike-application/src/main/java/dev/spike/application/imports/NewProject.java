package dev.spike.application.imports;

import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import java.util.Optional;

/** A project that somebody wants. */
public record NewProject(
    ProjectName name, ConnectionId connection, Optional<SourceId> source, ImportConfig config) {}
