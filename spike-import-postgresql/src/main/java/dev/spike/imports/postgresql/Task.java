package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is to be done in a transaction: columns of a file come into a table. */
record Task(
    Session session,
    TableName table,
    LoadRule rule,
    Header header,
    Optional<ExistingTable> existing) {

  boolean hasKey() {
    return !rule.primaryKey().isEmpty();
  }

  /** The columns of the table that the file has, in the order of the file. */
  List<TableColumn> columns() {
    return header.columns().stream().map(column -> column(column.name())).toList();
  }

  private TableColumn column(Identifier name) {
    TableColumn column =
        existing
            .map(ExistingTable::columns)
            .map(columns -> columns.get(name))
            .orElseGet(() -> TableColumn.made(name));
    return rule.primaryKey().contains(name) ? column.demanded() : column;
  }

  /** Adds to the table what the file has and the table lacks. */
  void addColumns() throws SQLException {
    List<Identifier> lacking =
        header.columns().stream()
            .map(Column::name)
            .filter(name -> !existing.orElseThrow().columns().containsKey(name))
            .toList();
    if (!lacking.isEmpty()) {
      session.execute(
          "ALTER TABLE "
              + table.quoted()
              + " "
              + Sql.each(lacking, ", ", name -> "ADD COLUMN " + name.quoted() + " text"));
    }
  }

  /**
   * Of rows with the same key in a table that was filled in this transaction, only the last stays:
   * such a table is written from its beginning to its end. Says how many others there were.
   */
  long keepLast(String filled) throws SQLException {
    List<Identifier> key = rule.primaryKey();
    List<Integer> numbers = IntStream.range(0, key.size()).boxed().toList();
    String same = Sql.each(numbers, " AND ", i -> "f.%s = l.k%d".formatted(key.get(i).quoted(), i));
    return session.change(
        """
        DELETE FROM %1$s f
         USING (SELECT %2$s, pg_catalog.max(ctid) FROM %1$s
                 GROUP BY %2$s HAVING pg_catalog.count(*) > 1) AS l (%3$s, last)
         WHERE %4$s AND f.ctid <> l.last
        """
            .formatted(filled, Sql.names(key), Sql.each(numbers, ", ", i -> "k" + i), same));
  }

  /** That two rows have the same key. */
  String sameKey(String one, String other) {
    return Sql.each(
        rule.primaryKey(),
        " AND ",
        name -> "%s.%s = %s.%s".formatted(one, name.quoted(), other, name.quoted()));
  }
}
