package dev.spike.imports.postgresql;

import java.sql.SQLException;

/** A table that is made for the file: it gets its key when its rows are there. */
final class NewTable implements Landing {

  private final Task task;

  NewTable(Task task) {
    this.task = task;
  }

  @Override
  public Ground prepare() throws SQLException {
    String table = task.table().quoted();
    String columns =
        Sql.each(task.header().columns(), ", ", column -> column.name().quoted() + " text");
    task.session().execute("CREATE TABLE " + table + " (" + columns + ")");
    return new Ground(table, task.table().table().text(), task.columns(), true);
  }

  @Override
  public Counts settle(long rows) throws SQLException {
    long superseded = task.hasKey() ? addKey() : 0;
    return new Counts(rows - superseded, 0, superseded);
  }

  private long addKey() throws SQLException {
    Session session = task.session();
    session.execute("SAVEPOINT unkeyed");
    try {
      declareKey();
      return 0;
    } catch (SQLException e) {
      if (!Failures.isDuplicate(e)) {
        throw e;
      }
    }
    session.execute("ROLLBACK TO SAVEPOINT unkeyed");
    long superseded = task.keepLast(task.table().quoted());
    declareKey();
    return superseded;
  }

  private void declareKey() throws SQLException {
    String key = Sql.names(task.rule().primaryKey());
    task.session()
        .execute("ALTER TABLE " + task.table().quoted() + " ADD PRIMARY KEY (" + key + ")");
  }

  @Override
  public boolean stumblesOverDuplicates() {
    return false;
  }
}
