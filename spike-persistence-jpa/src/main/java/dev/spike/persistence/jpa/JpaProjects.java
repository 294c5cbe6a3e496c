package dev.spike.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Projects;
import dev.spike.application.storage.Taken;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects in a database. */
record JpaProjects(Desk desk) implements Projects {

  @Override
  public Optional<Project> byId(ProjectId id) {
    return desk.find(ProjectRow.class, id.toString()).map(this::whole);
  }

  @Override
  public Optional<Project> byName(ProjectName name) {
    return row(name).map(this::whole);
  }

  private Optional<ProjectRow> row(ProjectName name) {
    return desk.one(ProjectRow.class, "from ProjectRow where name = ?1", name.text());
  }

  @Override
  public Page<Project> page(PageRequest request) {
    Page<ProjectRow> rows = new Where().by("name").page(desk, ProjectRow.class, request);
    return new Page<>(whole(rows.items()), rows.total());
  }

  @Override
  public Optional<Project> anyUsing(ConnectionId connection) {
    return any("from ProjectRow where connectionId = ?1 order by name", connection.toString());
  }

  @Override
  public Optional<Project> anyUsing(SourceId source) {
    return any("from ProjectRow where sourceId = ?1 order by name", source.toString());
  }

  private Optional<Project> any(String query, String used) {
    return desk.part(ProjectRow.class, 1, 0, query, used).stream().findFirst().map(this::whole);
  }

  private Project whole(ProjectRow row) {
    return whole(List.of(row)).get(0);
  }

  private List<Project> whole(List<ProjectRow> rows) {
    Map<String, List<LoadRuleRow>> rules =
        desk
            .list(
                LoadRuleRow.class,
                "from LoadRuleRow where id.projectId in ?1 order by id.projectId, id.place",
                rows.stream().map(ProjectRow::id).toList())
            .stream()
            .collect(groupingBy(LoadRuleRow::projectId));
    return rows.stream().map(row -> row.with(rules.get(row.id()))).toList();
  }

  @Override
  public void add(Project project) {
    requireFree(project);
    desk.reviseImports(
        () -> {
          desk.persist(ProjectRow.of(project));
          addRules(project);
        });
  }

  /** All rules are written anew, so that they can change places without meeting. */
  @Override
  public void replace(Project project) {
    requireFree(project);
    String id = project.id().toString();
    desk.reviseImports(
        () -> {
          desk.merge(ProjectRow.of(project));
          desk.execute("delete from LoadRuleRow where id.projectId = ?1", id);
          addRules(project);
        });
  }

  private void requireFree(Project project) {
    String id = project.id().toString();
    if (row(project.name()).filter(row -> !row.id().equals(id)).isPresent()) {
      throw Taken.name("project", project.name().text());
    }
  }

  private void addRules(Project project) {
    String id = project.id().toString();
    ImportConfig config = project.config();
    desk.persist(LoadRuleRow.of(new ProjectPlace(id, 0), config.defaults()));
    for (int i = 0; i < config.tables().size(); i++) {
      desk.persist(LoadRuleRow.of(new ProjectPlace(id, i + 1), config.tables().get(i)));
    }
  }

  /** Its rules go with it, by the database's own doing. */
  @Override
  public void remove(ProjectId id) {
    desk.reviseImports(() -> desk.execute("delete from ProjectRow where id = ?1", id.toString()));
  }
}
