package dev.spike.application.imports;

import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.ScheduleFilter;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All things of imports, those that are there and those that shall be. */
final class ImportRolls {

  private static final ScheduleFilter ALL = new ScheduleFilter(Optional.empty(), Optional.empty());

  final Roll<DatabaseConnection> connections;
  final Roll<SftpSource> sources;
  final Roll<Project> projects;
  final Roll<Schedule> schedules;

  ImportRolls(ImportStores stores) {
    connections =
        new Roll<>(
            new Roll.Kind<>(
                ImportKind.CONNECTION,
                it -> it.id().value(),
                ConnectionDocument::of,
                DatabaseConnection::password),
            all(stores.connections()::page));
    sources =
        new Roll<>(
            new Roll.Kind<>(
                ImportKind.SOURCE, it -> it.id().value(), SourceDocument::of, SftpSource::password),
            all(stores.sources()::page));
    projects =
        new Roll<>(
            new Roll.Kind<>(
                ImportKind.PROJECT, it -> it.id().value(), this::written, it -> Optional.empty()),
            all(stores.projects()::page));
    schedules =
        new Roll<>(
            new Roll.Kind<>(
                ImportKind.SCHEDULE,
                it -> it.id().value(),
                this::written,
                it -> it.terms().sftpOverride().flatMap(SftpOverride::password)),
            all(request -> stores.schedules().page(ALL, request)));
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> shelf) {
    List<T> all = new ArrayList<>();
    Page<T> page;
    do {
      page = shelf.apply(new PageRequest(PageRequest.MOST, all.size()));
      all.addAll(page.items());
    } while (!page.items().isEmpty() && all.size() < page.total());
    return all;
  }

  private ImportDocument written(Project project) {
    return new ProjectDocument(
        project.name(),
        new ConnectionName(connections.nameOf(project.connection().value())),
        project.source().map(id -> new SourceName(sources.nameOf(id.value()))),
        project.config());
  }

  private ImportDocument written(Schedule schedule) {
    return ScheduleDocument.of(
        schedule, new ProjectName(projects.nameOf(schedule.project().value())));
  }

  /** Those of one kind. */
  Roll<?> of(ImportKind kind) {
    return switch (kind) {
      case CONNECTION -> connections;
      case SOURCE -> sources;
      case PROJECT -> projects;
      case SCHEDULE -> schedules;
    };
  }

  /** Documents of all that shall be. */
  List<ImportDocument> written() {
    return Stream.<Roll<?>>of(connections, sources, projects, schedules)
        .flatMap(roll -> roll.written().stream())
        .toList();
  }

  /** What uses others is taken away before these, and added after them. */
  void keep(ImportStores stores) {
    for (Schedule gone : schedules.gone()) {
      stores.jobs().forget(gone.id());
      stores.schedules().remove(gone.id());
    }
    connections.keep(stores.connections()::add, stores.connections()::replace);
    sources.keep(stores.sources()::add, stores.sources()::replace);
    projects.keep(stores.projects()::add, stores.projects()::replace);
    schedules.keep(stores.schedules()::add, stores.schedules()::replace);
    projects.gone().forEach(gone -> stores.projects().remove(gone.id()));
    sources.gone().forEach(gone -> stores.sources().remove(gone.id()));
    connections.gone().forEach(gone -> stores.connections().remove(gone.id()));
  }
}
