package dev.spike.application.imports;

import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceName;
import java.util.Optional;
import java.util.function.Function;

/** What somebody wrote down about a project. */
public record ProjectDocument(
    ProjectName name, ConnectionName connection, Optional<SourceName> source, ImportConfig config)
    implements ImportDocument {

  @Override
  public ImportThing thing() {
    return new ImportThing(ImportKind.PROJECT, name.text());
  }

  @Override
  public <T> T fold(
      Function<ConnectionDocument, T> connection,
      Function<SourceDocument, T> source,
      Function<ProjectDocument, T> project,
      Function<ScheduleDocument, T> schedule) {
    return project.apply(this);
  }
}
