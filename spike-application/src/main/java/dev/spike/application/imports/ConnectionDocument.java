package dev.spike.application.imports;

import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Description;
import java.util.function.Function;

/** What somebody wrote down about a connection. */
public record ConnectionDocument(
    ConnectionName name, Description description, DatabaseAccess database)
    implements ImportDocument {

  static ConnectionDocument of(DatabaseConnection connection) {
    return new ConnectionDocument(
        connection.name(),
        connection.description(),
        new DatabaseAccess(connection.url(), Seals.hidden(connection.password())));
  }

  @Override
  public ImportThing thing() {
    return new ImportThing(ImportKind.CONNECTION, name.text());
  }

  @Override
  public <T> T fold(
      Function<ConnectionDocument, T> connection,
      Function<SourceDocument, T> source,
      Function<ProjectDocument, T> project,
      Function<ScheduleDocument, T> schedule) {
    return connection.apply(this);
  }
}
