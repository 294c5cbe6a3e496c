package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;
import java.sql.SQLException;
import java.util.List;

/**
 * A temporary table beside the target, of the same types, which goes with the transaction: nobody
 * else sees it, and nothing of it can stay behind.
 */
final class Staging implements Landing {

  private static final String NAME = "spike_staging";
  private static final String TABLE = "pg_temp." + NAME;

  private final Task task;

  Staging(Task task) {
    this.task = task;
  }

  @Override
  public Ground prepare() throws SQLException {
    String columns = Sql.each(task.columns(), ", ", TableColumn::declared);
    task.session().execute("CREATE TEMPORARY TABLE " + NAME + " (" + columns + ") ON COMMIT DROP");
    return new Ground(TABLE, NAME, task.columns(), false);
  }

  @Override
  public Counts settle(long rows) throws SQLException {
    Session session = task.session();
    session.execute("ANALYZE " + TABLE + " (" + Sql.names(task.rule().primaryKey()) + ")");
    long superseded = task.keepLast(TABLE);
    if (task.rule().rebuild()) {
      session.execute("TRUNCATE " + task.table().quoted());
    }
    task.addColumns();
    Counts counts = merge();
    long kept = rows - superseded;
    long equal = kept - counts.inserted() - counts.updated();
    return new Counts(counts.inserted(), counts.updated(), equal + superseded);
  }

  private Counts merge() throws SQLException {
    if (task.rule().rebuild()) {
      return new Counts(task.session().change(insert()), 0, 0);
    }
    if (task.session().mergesAtOnce()) {
      return mergeAtOnce();
    }
    long updated = values().isEmpty() ? 0 : task.session().change(update());
    String unknown =
        " WHERE NOT EXISTS (SELECT FROM %s t WHERE %s)"
            .formatted(task.table().quoted(), task.sameKey("t", "s"));
    return new Counts(task.session().change(insert() + unknown), updated, 0);
  }

  private Counts mergeAtOnce() throws SQLException {
    String update =
        values().isEmpty()
            ? ""
            : "WHEN MATCHED AND (%s) THEN UPDATE SET %s".formatted(differs(), assignments());
    String merge =
        """
        WITH merged AS (
          MERGE INTO %s t USING %s s ON %s %s
          WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)
          RETURNING merge_action() AS action)
        SELECT pg_catalog.count(*) FILTER (WHERE action = 'INSERT'),
               pg_catalog.count(*) FILTER (WHERE action = 'UPDATE')
          FROM merged
        """
            .formatted(
                task.table().quoted(), TABLE, task.sameKey("t", "s"), update, names(), cells());
    return task.session().list(merge, row -> new Counts(row.getLong(1), row.getLong(2), 0)).get(0);
  }

  private String insert() {
    return "INSERT INTO %s (%s) SELECT %s FROM %s s"
        .formatted(task.table().quoted(), names(), cells(), TABLE);
  }

  private String update() {
    return "UPDATE %s t SET %s FROM %s s WHERE %s AND (%s)"
        .formatted(task.table().quoted(), assignments(), TABLE, task.sameKey("t", "s"), differs());
  }

  /** The columns that are not of the key. */
  private List<TableColumn> values() {
    List<Identifier> key = task.rule().primaryKey();
    return task.columns().stream().filter(column -> !key.contains(column.name())).toList();
  }

  private String differs() {
    return Sql.each(values(), " OR ", Staging::differs);
  }

  private static String differs(TableColumn column) {
    String cast = column.comparable() ? "" : "::text";
    String name = column.name().quoted();
    return "t.%s%s IS DISTINCT FROM s.%s%s".formatted(name, cast, name, cast);
  }

  private String assignments() {
    return Sql.each(values(), ", ", column -> "%1$s = s.%1$s".formatted(column.name().quoted()));
  }

  private String names() {
    return Sql.names(task.columns().stream().map(TableColumn::name).toList());
  }

  private String cells() {
    return Sql.each(task.columns(), ", ", column -> "s." + column.name().quoted());
  }

  @Override
  public boolean stumblesOverDuplicates() {
    return false;
  }
}
