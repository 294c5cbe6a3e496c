package dev.spike.imports.postgresql;

import java.sql.SQLException;

/** A table that is emptied first, or to which rows are only added: they can go right into it. */
final class TargetItself implements Landing {

  private final Task task;

  TargetItself(Task task) {
    this.task = task;
  }

  @Override
  public Ground prepare() throws SQLException {
    String table = task.table().quoted();
    boolean emptied = task.rule().rebuild();
    if (emptied) {
      task.session().execute("TRUNCATE " + table);
    }
    task.addColumns();
    boolean fresh = emptied && task.existing().orElseThrow().isPlain();
    return new Ground(table, task.table().table().text(), task.columns(), fresh);
  }

  @Override
  public Counts settle(long rows) {
    return new Counts(rows, 0, 0);
  }

  @Override
  public boolean stumblesOverDuplicates() {
    return task.hasKey();
  }
}
