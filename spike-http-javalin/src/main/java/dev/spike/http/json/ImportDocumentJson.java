package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.imports.ConnectionDocument;
import dev.spike.application.imports.ImportDocument;
import dev.spike.application.imports.ImportKind;
import dev.spike.application.imports.NewConnection;
import dev.spike.application.imports.NewSource;
import dev.spike.application.imports.ProjectDocument;
import dev.spike.application.imports.ScheduleDocument;
import dev.spike.application.imports.SourceDocument;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SourceName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Documents of things of imports, which name each other by their names; secrets are hidden. */
public final class ImportDocumentJson {

  /** The member that says what a document is about. */
  static final String KIND = "kind";

  static final Shape<ImportKind> KIND_SHAPE = Shape.text(ImportDocumentJson::kind);

  private static final List<String> UNSAID = List.of("$schema", KIND);
  private static final Shape<ConnectionName> CONNECTION = Shape.text(ConnectionName::new);
  private static final Shape<SourceName> SOURCE = Shape.text(SourceName::new);
  private static final Shape<ScheduleName> SCHEDULE = Shape.text(ScheduleName::new);

  private ImportDocumentJson() {}

  private static ImportKind kind(String text) {
    return Arrays.stream(ImportKind.values())
        .filter(kind -> word(kind).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "there is no kind "
                        + Texts.shown(text)
                        + " here; there are Connection, Source, Project and Schedule"));
  }

  /** How a kind is called in documents. */
  static String word(ImportKind kind) {
    return kind.name().charAt(0) + kind.toString().substring(1);
  }

  /** Reads a document. */
  public static ImportDocument read(ObjectNode json) {
    Members members = new Members(json);
    Optional<ImportKind> kind = members.required(KIND, KIND_SHAPE);
    Collection<String> others = json.properties().stream().map(it -> it.getKey()).toList();
    members.leave(others);
    return switch (members.made(kind::orElseThrow)) {
      case CONNECTION -> connection(ConnectionJson.wanted(said(json)));
      case SOURCE -> source(SourceJson.wanted(said(json)));
      case PROJECT -> project(said(json));
      case SCHEDULE -> schedule(said(json));
    };
  }

  /** What a document says of its thing. */
  private static ObjectNode said(ObjectNode json) {
    return json.deepCopy().remove(UNSAID);
  }

  private static ConnectionDocument connection(NewConnection wanted) {
    return new ConnectionDocument(wanted.name(), wanted.description(), wanted.database());
  }

  private static SourceDocument source(NewSource wanted) {
    return new SourceDocument(wanted.name(), wanted.description(), wanted.access());
  }

  private static ProjectDocument project(ObjectNode json) {
    Members members = new Members(json);
    Optional<ProjectName> name = members.required("name", ProjectJson.NAME);
    Optional<ConnectionName> connection = members.required("connection", CONNECTION);
    Optional<SourceName> source = members.nullable("source", SOURCE);
    Optional<ImportConfig> config = members.nullable("config", ConfigJson.SHAPE);
    members.refuse(
        List.of("connection_id", "source_id"),
        "is not taken in documents; name them, as connection and source");
    return members.made(
        () ->
            new ProjectDocument(
                name.orElseThrow(),
                connection.orElseThrow(),
                source,
                config.orElse(ImportConfig.USUAL)));
  }

  private static ScheduleDocument schedule(ObjectNode json) {
    Members members = new Members(json);
    Optional<ScheduleName> name = members.required("name", SCHEDULE);
    Optional<ProjectName> project = members.required("project", ProjectJson.NAME);
    Optional<Rhythm> rhythm = RhythmJson.read(members);
    RunTerms<Secret> terms = TermsJson.read(members);
    Optional<Boolean> enabled = members.optional("enabled", Shape.truth());
    members.refuse(ScheduleJson.SHOWN_ONLY, ReadOnly.REASON);
    members.refuse(
        List.of("project_id", "project_name"), "is not taken in documents; name it, as project");
    return members.made(
        () ->
            new ScheduleDocument(
                name.orElseThrow(),
                project.orElseThrow(),
                rhythm.orElseThrow(),
                terms,
                enabled.orElse(true)));
  }

  /** Writes a document with all that holds if nobody says otherwise. */
  static ObjectNode writeInFull(ImportDocument document) {
    ObjectNode json =
        Json.object().put(KIND, word(document.thing().kind())).put("name", document.thing().name());
    return document.fold(
        connection -> write(connection, json),
        source -> write(source, json),
        project -> write(project, json),
        schedule -> write(schedule, json));
  }

  private static ObjectNode write(ConnectionDocument connection, ObjectNode json) {
    boolean hasPassword = connection.database().password().isPresent();
    return json.put("description", Descriptions.shown(connection.description()))
        .put("database_url", connection.database().url().shown(hasPassword));
  }

  private static ObjectNode write(SourceDocument source, ObjectNode json) {
    json.put("description", Descriptions.shown(source.description()));
    SourceJson.write(source.access(), source.access().password(), json);
    return json;
  }

  private static ObjectNode write(ProjectDocument project, ObjectNode json) {
    json.put("connection", project.connection().text())
        .put("source", project.source().map(SourceName::text).orElse(null));
    json.set("config", ConfigJson.write(project.config()));
    return json;
  }

  private static ObjectNode write(ScheduleDocument schedule, ObjectNode json) {
    json.put("project", schedule.project().text());
    RhythmJson.write(schedule.rhythm(), json);
    json.put("enabled", schedule.enabled());
    TermsJson.write(schedule.terms(), json);
    return json;
  }

  /** Writes a document without what goes without saying. */
  public static ObjectNode write(ImportDocument document) {
    return Brief.of(writeInFull(document));
  }
}
