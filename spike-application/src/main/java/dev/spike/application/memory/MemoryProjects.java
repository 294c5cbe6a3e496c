package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Projects;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import java.util.Optional;
import java.util.function.Predicate;

/** The projects within one unit of work. */
record MemoryProjects(ImportUnit unit) implements Projects {

  private NamedTable<Project> table() {
    return unit.state().projects();
  }

  @Override
  public Optional<Project> byId(ProjectId id) {
    return table().byId().get(id.value());
  }

  @Override
  public Optional<Project> byName(ProjectName name) {
    return table().byName().get(name.text());
  }

  @Override
  public Page<Project> page(PageRequest request) {
    return table().byName().page(request);
  }

  @Override
  public Optional<Project> anyUsing(ConnectionId connection) {
    return any(project -> project.connection().equals(connection));
  }

  @Override
  public Optional<Project> anyUsing(SourceId source) {
    return any(project -> project.source().equals(Optional.of(source)));
  }

  private Optional<Project> any(Predicate<Project> wanted) {
    return table().byName().after(0).filter(wanted).findFirst();
  }

  @Override
  public void add(Project project) {
    unit.change(state -> state.withProjects(state.projects().with(project)));
  }

  @Override
  public void replace(Project project) {
    add(project);
  }

  @Override
  public void remove(ProjectId id) {
    unit.change(state -> state.withProjects(state.projects().without(id.value())));
  }
}
