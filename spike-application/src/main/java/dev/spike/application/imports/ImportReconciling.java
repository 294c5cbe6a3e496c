package dev.spike.application.imports;

import dev.spike.application.storage.ImportStores;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Finds out within one unit of work what has to be done about documents; it does none of it. */
final class ImportReconciling {

  private final ImportStores stores;
  private final ImportDraft draft;
  private final ImportRolls rolls;
  private final Map<Integer, Refusal> refusals = new TreeMap<>();

  ImportReconciling(ImportStores stores, ImportDraft draft) {
    this.stores = stores;
    this.draft = draft;
    this.rolls = new ImportRolls(stores);
  }

  /**
   * What becomes of everything. What others name is settled before them, whatever the order of the
   * documents; with {@code prune}, of each kind of which there is a document those go that have
   * none.
   */
  ImportReconciliation settle(List<ImportDocument> documents, boolean prune) {
    demandDifferentOnes(documents);
    for (ImportKind kind : ImportKind.values()) {
      for (int i = 0; i < documents.size(); i++) {
        if (documents.get(i).thing().kind() == kind) {
          enter(i, documents.get(i));
        }
      }
      if (prune && documents.stream().anyMatch(each -> each.thing().kind() == kind)) {
        rolls.of(kind).prune();
      }
    }
    refuseIfAnyIsWrong();
    demandThatNoneIsMissed();
    return told(documents);
  }

  private void demandDifferentOnes(List<ImportDocument> documents) {
    Faults faults = new Faults();
    faults.check(!documents.isEmpty(), "documents", "there must be at least one document");
    for (int i = 0; i < documents.size(); i++) {
      ImportThing thing = documents.get(i).thing();
      faults.check(
          rolls.of(thing.kind()).want(thing.name()),
          "documents/" + i + "/name",
          "there are two documents of the %s",
          thing);
    }
    faults.refuseIfAny();
  }

  private void enter(int index, ImportDocument document) {
    try {
      document.fold(this::connection, this::source, this::project, this::schedule);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      refusals.put(index, refusal);
    }
  }

  private Optional<DatabaseConnection> connection(ConnectionDocument wanted) {
    Optional<DatabaseConnection> before = rolls.connections.before(wanted.name().text());
    DatabaseConnection after = draft.connection(before, wanted);
    rolls.connections.enter(after);
    return Optional.of(after);
  }

  private Optional<SftpSource> source(SourceDocument wanted) {
    SftpSource after = draft.source(rolls.sources.before(wanted.name().text()), wanted);
    rolls.sources.enter(after);
    return Optional.of(after);
  }

  /** A project is none as long as the documents are wrong of what it names. */
  private Optional<Project> project(ProjectDocument wanted) {
    Faults faults = new Faults();
    Optional<ConnectionId> connection =
        faults
            .member("connection", () -> rolls.connections.resolve(wanted.connection().text()))
            .flatMap(found -> found.map(DatabaseConnection::id));
    Optional<SourceId> source =
        wanted
            .source()
            .flatMap(name -> faults.member("source", () -> rolls.sources.resolve(name.text())))
            .flatMap(found -> found.map(SftpSource::id));
    faults.refuseIfAny();
    Optional<Project> after =
        connection
            .filter(id -> source.isPresent() || wanted.source().isEmpty())
            .map(
                id ->
                    draft.project(rolls.projects.before(wanted.name().text()), wanted, id, source));
    after.ifPresent(rolls.projects::enter);
    return after;
  }

  private Optional<Schedule> schedule(ScheduleDocument wanted) {
    Faults faults = new Faults();
    Optional<Project> project =
        faults
            .member("project", () -> rolls.projects.resolve(wanted.project().text()))
            .flatMap(found -> found);
    Optional<Schedule> before = rolls.schedules.before(wanted.name().text());
    Optional<Schedule> after =
        project.flatMap(
            found -> faults.member("", () -> draft.schedule(before, wanted, found.id())));
    faults.refuseIfAny();
    after.ifPresent(rolls.schedules::enter);
    return after;
  }

  private void refuseIfAnyIsWrong() {
    Faults faults = new Faults();
    refusals.forEach(
        (index, refusal) ->
            faults.member(
                "documents/" + index,
                () -> {
                  throw refusal;
                }));
    faults.refuseIfAny();
  }

  /** What goes must not be used by what stays without a document of it. */
  private void demandThatNoneIsMissed() {
    for (Project project : rolls.projects.staying()) {
      ImportThing user = new ImportThing(ImportKind.PROJECT, project.name().text());
      demandThere(rolls.connections, ImportKind.CONNECTION, project.connection().value(), user);
      project
          .source()
          .ifPresent(id -> demandThere(rolls.sources, ImportKind.SOURCE, id.value(), user));
    }
    for (Schedule schedule : rolls.schedules.staying()) {
      ImportThing user = new ImportThing(ImportKind.SCHEDULE, schedule.name().text());
      demandThere(rolls.projects, ImportKind.PROJECT, schedule.project().value(), user);
    }
    for (Project gone : rolls.projects.gone()) {
      Shelf.demandIdle(stores.jobs().activeOf(gone.id()), "the project '" + gone.name() + "'");
    }
  }

  private static void demandThere(Roll<?> roll, ImportKind kind, UUID id, ImportThing user) {
    if (roll.isGone(id)) {
      throw Shelf.conflict(
          "the "
              + new ImportThing(kind, roll.nameOf(id))
              + " cannot be pruned, since the "
              + user
              + " uses it, of which there is no document");
    }
  }

  private ImportReconciliation told(List<ImportDocument> documents) {
    List<ImportFate> fates = new ArrayList<>();
    for (ImportDocument document : documents) {
      ImportThing thing = document.thing();
      fates.add(rolls.of(thing.kind()).fate(thing.name()));
    }
    for (ImportKind kind : ImportKind.values()) {
      fates.addAll(rolls.of(kind).fatesOfGone());
    }
    return new ImportReconciliation(fates);
  }

  /** Does what was settled. */
  void keep() {
    rolls.keep(stores);
  }
}
