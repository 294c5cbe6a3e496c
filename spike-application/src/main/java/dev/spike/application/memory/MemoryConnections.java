package dev.spike.application.memory;

import dev.spike.application.storage.Connections;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import java.util.Optional;

/** The connections within one unit of work. */
record MemoryConnections(ImportUnit unit) implements Connections {

  private NamedTable<DatabaseConnection> table() {
    return unit.state().connections();
  }

  @Override
  public Optional<DatabaseConnection> byId(ConnectionId id) {
    return table().byId().get(id.value());
  }

  @Override
  public Optional<DatabaseConnection> byName(ConnectionName name) {
    return table().byName().get(name.text());
  }

  @Override
  public Page<DatabaseConnection> page(PageRequest request) {
    return table().byName().page(request);
  }

  @Override
  public void add(DatabaseConnection connection) {
    unit.change(state -> state.withConnections(state.connections().with(connection)));
  }

  @Override
  public void replace(DatabaseConnection connection) {
    add(connection);
  }

  @Override
  public void remove(ConnectionId id) {
    unit.change(state -> state.withConnections(state.connections().without(id.value())));
  }
}
