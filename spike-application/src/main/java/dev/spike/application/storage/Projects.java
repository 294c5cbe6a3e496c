package dev.spike.application.storage;

import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import java.util.Optional;

/** The projects. No two have the same name; who tries is refused by {@link Taken}. */
public interface Projects {

  /** The project of an id. */
  Optional<Project> byId(ProjectId id);

  /** The project of a name. */
  Optional<Project> byName(ProjectName name);

  /** Projects by name. */
  Page<Project> page(PageRequest request);

  /** One of the projects that use a connection. */
  Optional<Project> anyUsing(ConnectionId connection);

  /** One of the projects that use a source. */
  Optional<Project> anyUsing(SourceId source);

  /** Adds a project. */
  void add(Project project);

  /** Keeps a project in place of the one with the same id. */
  void replace(Project project);

  /** Removes a project, which no schedule runs; its jobs stay. */
  void remove(ProjectId id);
}
