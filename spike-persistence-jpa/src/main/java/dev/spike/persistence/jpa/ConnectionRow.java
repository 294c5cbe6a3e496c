package dev.spike.persistence.jpa;

import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.Sealed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** A connection in the table of connections; its password is sealed. */
@Entity
@Table(name = "import_connections")
class ConnectionRow {

  @Id private String id;
  private String name;
  private String description;
  private String host;
  private int port;
  private String databaseName;
  private String username;
  private String options;
  private String password;
  @Embedded private StampColumns stamp;

  static ConnectionRow of(DatabaseConnection connection) {
    ConnectionRow row = new ConnectionRow();
    row.id = connection.id().toString();
    row.name = connection.name().text();
    row.description = connection.description().text();
    row.host = connection.url().host();
    row.port = connection.url().port();
    row.databaseName = connection.url().database();
    row.username = connection.url().user();
    row.options = Listed.text(connection.url().options(), value -> value);
    row.password = connection.password().map(Sealed::text).orElse(null);
    row.stamp = StampColumns.of(connection.stamp());
    return row;
  }

  DatabaseConnection connection() {
    return new DatabaseConnection(
        new ConnectionId(UUID.fromString(id)),
        new ConnectionName(name),
        new Description(description),
        new DatabaseUrl(host, port, databaseName, username, Listed.read(options, value -> value)),
        Optional.ofNullable(password).map(Sealed::new),
        stamp.stamp());
  }
}
