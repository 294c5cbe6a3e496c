package dev.spike.application.memory;

import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.SftpSource;

/** Everything of imports that is kept, at one moment. */
record ImportState(
    NamedTable<DatabaseConnection> connections,
    NamedTable<SftpSource> sources,
    NamedTable<Project> projects,
    NamedTable<Schedule> schedules,
    JobTable jobs,
    long revision) {

  static final ImportState EMPTY =
      new ImportState(
          NamedTable.of(
              new NamedTable.Kind<>("connection", it -> it.id().value(), it -> it.name().text())),
          NamedTable.of(
              new NamedTable.Kind<>("source", it -> it.id().value(), it -> it.name().text())),
          NamedTable.of(
              new NamedTable.Kind<>("project", it -> it.id().value(), it -> it.name().text())),
          NamedTable.of(
              new NamedTable.Kind<>("schedule", it -> it.id().value(), it -> it.name().text())),
          JobTable.EMPTY,
          0);

  ImportState withConnections(NamedTable<DatabaseConnection> others) {
    return new ImportState(others, sources, projects, schedules, jobs, revision + 1);
  }

  ImportState withSources(NamedTable<SftpSource> others) {
    return new ImportState(connections, others, projects, schedules, jobs, revision + 1);
  }

  ImportState withProjects(NamedTable<Project> others) {
    return new ImportState(connections, sources, others, schedules, jobs, revision + 1);
  }

  ImportState withSchedules(NamedTable<Schedule> others) {
    return new ImportState(connections, sources, projects, others, jobs, revision + 1);
  }

  ImportState with(JobTable others) {
    return new ImportState(connections, sources, projects, schedules, others, revision);
  }

  ImportState revised() {
    return new ImportState(connections, sources, projects, schedules, jobs, revision + 1);
  }
}
