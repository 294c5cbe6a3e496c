package dev.spike.persistence.jpa;

import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.TableNaming;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A project, without its rules, in the table of projects. */
@Entity
@Table(name = "import_projects")
class ProjectRow {

  @Id private String id;
  private String name;
  private String connectionId;
  private String sourceId;
  private String stripPrefix;
  private String stripSuffix;
  private boolean lowercase;
  private boolean refreshesViews;

  @Enumerated(EnumType.STRING)
  private BadRows badRows;

  @Embedded private StampColumns stamp;

  static ProjectRow of(Project project) {
    ProjectRow row = new ProjectRow();
    ImportConfig config = project.config();
    row.id = project.id().toString();
    row.name = project.name().text();
    row.connectionId = project.connection().toString();
    row.sourceId = project.source().map(SourceId::toString).orElse(null);
    row.stripPrefix = config.naming().stripPrefix();
    row.stripSuffix = config.naming().stripSuffix();
    row.lowercase = config.naming().lowercase();
    row.refreshesViews = config.refreshesViews();
    row.badRows = config.badRows();
    row.stamp = StampColumns.of(project.stamp());
    return row;
  }

  String id() {
    return id;
  }

  ProjectName name() {
    return new ProjectName(name);
  }

  /** The project with its rules, of which the first are the defaults. */
  Project with(List<LoadRuleRow> rules) {
    return new Project(
        new ProjectId(UUID.fromString(id)),
        name(),
        new ConnectionId(UUID.fromString(connectionId)),
        Optional.ofNullable(sourceId).map(UUID::fromString).map(SourceId::new),
        new ImportConfig(
            rules.get(0).rule(),
            new TableNaming(stripPrefix, stripSuffix, lowercase),
            rules.stream().skip(1).map(LoadRuleRow::tableRule).toList(),
            refreshesViews,
            badRows),
        stamp.stamp());
  }
}
