package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.imports.ConnectionChange;
import dev.spike.application.imports.NewConnection;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Description;
import java.util.Optional;

/** Connections; the passwords in their URLs are hidden. */
public final class ConnectionJson {

  private static final Shape<ConnectionName> NAME = Shape.text(ConnectionName::new);
  private static final Shape<DatabaseAccess> DATABASE = Shape.text(DatabaseAccess::parse);

  private ConnectionJson() {}

  /** Writes a connection. */
  public static ObjectNode write(DatabaseConnection connection) {
    return Json.object()
        .put("id", connection.id().toString())
        .put("name", connection.name().text())
        .put("description", Descriptions.shown(connection.description()))
        .put("database_url", connection.shownUrl())
        .put("created_at", connection.stamp().createdAt().toString())
        .put("updated_at", connection.stamp().updatedAt().toString());
  }

  /** Reads a connection that shall be made. */
  public static NewConnection wanted(ObjectNode json) {
    Members members = new Members(json);
    Optional<ConnectionName> name = members.required("name", NAME);
    Description description = Descriptions.wanted(members);
    Optional<DatabaseAccess> database = members.required("database_url", DATABASE);
    return members.made(
        () -> new NewConnection(name.orElseThrow(), description, database.orElseThrow()));
  }

  /** Reads a change of a connection. */
  public static ConnectionChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<ConnectionName> name = members.change("name", NAME);
    Change<Description> description = Descriptions.change(members);
    Change<DatabaseAccess> database = members.change("database_url", DATABASE);
    return members.made(() -> new ConnectionChange(name, description, database));
  }
}
