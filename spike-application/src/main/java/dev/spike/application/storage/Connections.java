package dev.spike.application.storage;

import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import java.util.Optional;

/** The connections. No two have the same name; who tries is refused by {@link Taken}. */
public interface Connections {

  /** The connection of an id. */
  Optional<DatabaseConnection> byId(ConnectionId id);

  /** The connection of a name. */
  Optional<DatabaseConnection> byName(ConnectionName name);

  /** Connections by name. */
  Page<DatabaseConnection> page(PageRequest request);

  /** Adds a connection. */
  void add(DatabaseConnection connection);

  /** Keeps a connection in place of the one with the same id. */
  void replace(DatabaseConnection connection);

  /** Removes a connection, which no project uses. */
  void remove(ConnectionId id);
}
