package dev.spike.imports.postgresql;

import dev.spike.domain.imports.TableName;
import dev.spike.imports.postgresql.PostgresServer.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into a database of a test, and changes it beside the loader. */
final class Target implements AutoCloseable {

  private final Connection connection;

  Target(TestDatabase database) {
    try {
      connection = Server.connect(database.access());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows with a bar between the cells. */
  List<String> query(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        all.add(String.join("|", cells));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<List<String>> rows(TableName table) {
    String there =
        query("SELECT to_regclass('" + table.quoted().replace("'", "''") + "') IS NOT NULL").get(0);
    return there.equals("t")
        ? Optional.of(query("SELECT * FROM " + table.quoted() + " ORDER BY 1, 2"))
        : Optional.empty();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
