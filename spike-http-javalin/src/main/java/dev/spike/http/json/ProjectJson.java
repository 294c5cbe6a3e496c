package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.imports.NewProject;
import dev.spike.application.imports.ProjectChange;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.SourceId;
import java.util.Optional;

/** Projects. */
public final class ProjectJson {

  static final Shape<ProjectName> NAME = Shape.text(ProjectName::new);

  private static final Shape<ConnectionId> CONNECTION = Uuids.shape(ConnectionId::new);
  private static final Shape<SourceId> SOURCE = Uuids.shape(SourceId::new);

  private ProjectJson() {}

  /** Writes a project. */
  public static ObjectNode write(Project project) {
    ObjectNode json =
        Json.object()
            .put("id", project.id().toString())
            .put("name", project.name().text())
            .put("connection_id", project.connection().toString())
            .put("source_id", project.source().map(SourceId::toString).orElse(null));
    json.set("config", ConfigJson.write(project.config()));
    return json.put("created_at", project.stamp().createdAt().toString())
        .put("updated_at", project.stamp().updatedAt().toString());
  }

  /** Reads a project that shall be made. */
  public static NewProject wanted(ObjectNode json) {
    Members members = new Members(json);
    Optional<ProjectName> name = members.required("name", NAME);
    Optional<ConnectionId> connection = members.required("connection_id", CONNECTION);
    Optional<SourceId> source = members.nullable("source_id", SOURCE);
    Optional<ImportConfig> config = members.nullable("config", ConfigJson.SHAPE);
    return members.made(
        () ->
            new NewProject(
                name.orElseThrow(),
                connection.orElseThrow(),
                source,
                config.orElse(ImportConfig.USUAL)));
  }

  /** Reads a change of a project, whose configuration stays or is another one as a whole. */
  public static ProjectChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<ProjectName> name = members.change("name", NAME);
    Change<ConnectionId> connection = members.change("connection_id", CONNECTION);
    Change<Optional<SourceId>> source = members.clearable("source_id", SOURCE);
    Change<ImportConfig> config = members.change("config", ConfigJson.SHAPE);
    return members.made(() -> new ProjectChange(name, connection, source, config));
  }
}
