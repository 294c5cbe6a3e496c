package dev.spike.persistence.jpa;

import dev.spike.application.storage.Connections;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Taken;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import java.util.Optional;

/** Connections in a database. */
record JpaConnections(Desk desk) implements Connections {

  @Override
  public Optional<DatabaseConnection> byId(ConnectionId id) {
    return desk.find(ConnectionRow.class, id.toString()).map(ConnectionRow::connection);
  }

  @Override
  public Optional<DatabaseConnection> byName(ConnectionName name) {
    return desk.one(ConnectionRow.class, "from ConnectionRow where name = ?1", name.text())
        .map(ConnectionRow::connection);
  }

  @Override
  public Page<DatabaseConnection> page(PageRequest request) {
    return new Where()
        .by("name")
        .page(desk, ConnectionRow.class, request)
        .map(ConnectionRow::connection);
  }

  @Override
  public void add(DatabaseConnection connection) {
    requireFree(connection);
    desk.reviseImports(() -> desk.persist(ConnectionRow.of(connection)));
  }

  @Override
  public void replace(DatabaseConnection connection) {
    requireFree(connection);
    desk.reviseImports(() -> desk.merge(ConnectionRow.of(connection)));
  }

  private void requireFree(DatabaseConnection connection) {
    if (byName(connection.name()).filter(it -> !it.id().equals(connection.id())).isPresent()) {
      throw Taken.name("connection", connection.name().text());
    }
  }

  @Override
  public void remove(ConnectionId id) {
    desk.reviseImports(
        () -> desk.execute("delete from ConnectionRow where id = ?1", id.toString()));
  }
}
