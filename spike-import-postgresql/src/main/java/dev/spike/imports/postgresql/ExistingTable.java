package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.TableName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that is there already.
 *
 * @param kind what {@code pg_class} says that it is
 */
record ExistingTable(
    char kind, long bytes, Map<Identifier, TableColumn> columns, Set<Set<Identifier>> uniqueKeys) {

  private static final char PLAIN = 'r';
  private static final char PARTITIONED = 'p';

  private static final String FIND =
      """
      SELECT c.oid, c.relkind, pg_catalog.pg_table_size(c.oid) AS bytes
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relname = ?
      """;

  private static final String COLUMNS =
      """
      SELECT a.attname, a.attnotnull, t.typcategory = 'S' AS text,
             pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
             (SELECT pg_catalog.format('%I.%I', cn.nspname, co.collname)
                FROM pg_catalog.pg_collation co
                JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
               WHERE co.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation,
             b.typcategory <> 'G' AND b.typname NOT IN ('json', 'xml') AS comparable
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        JOIN pg_catalog.pg_type b
          ON b.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END
       WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY a.attnum
      """;

  private static final String UNIQUE_KEYS =
      """
      SELECT pg_catalog.array_agg(a.attname) AS names
        FROM pg_catalog.pg_index i
        CROSS JOIN pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
       WHERE i.indrelid = ? AND i.indisunique AND i.indisvalid AND i.indimmediate
         AND i.indpred IS NULL AND i.indexprs IS NULL AND k.place <= i.indnkeyatts
       GROUP BY i.indexrelid
      """;

  /** Looks at a table, if there is one of that name. */
  static Optional<ExistingTable> find(Session session, TableName name) throws SQLException {
    List<Found> found =
        session.list(FIND, ExistingTable::found, name.schema().text(), name.table().text());
    return found.isEmpty() ? Optional.empty() : Optional.of(look(session, found.get(0)));
  }

  private record Found(long oid, char kind, long bytes) {}

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getLong("oid"), row.getString("relkind").charAt(0), row.getLong("bytes"));
  }

  private static ExistingTable look(Session session, Found found) throws SQLException {
    Map<Identifier, TableColumn> columns =
        session.list(COLUMNS, ExistingTable::column, found.oid()).stream()
            .collect(Collectors.toMap(TableColumn::name, Function.identity()));
    Set<Set<Identifier>> keys =
        new HashSet<>(session.list(UNIQUE_KEYS, ExistingTable::key, found.oid()));
    return new ExistingTable(found.kind(), found.bytes(), columns, keys);
  }

  private static TableColumn column(ResultSet row) throws SQLException {
    String collation = row.getString("collation");
    return new TableColumn(
        new Identifier(row.getString("attname")),
        row.getString("type") + (collation == null ? "" : " COLLATE " + collation),
        row.getBoolean("text"),
        row.getBoolean("attnotnull"),
        row.getBoolean("comparable"));
  }

  private static Set<Identifier> key(ResultSet row) throws SQLException {
    Array names = row.getArray("names");
    return Arrays.stream((String[]) names.getArray())
        .map(Identifier::new)
        .collect(Collectors.toSet());
  }

  /** Whether rows can be put into it; they cannot be put into a view. */
  boolean takesRows() {
    return kind == PLAIN || kind == PARTITIONED;
  }

  /** Whether it is one heap of rows, not several. */
  boolean isPlain() {
    return kind == PLAIN;
  }

  /** Whether no two rows can have the same values in these columns. */
  boolean isUniqueBy(List<Identifier> key) {
    return uniqueKeys.contains(Set.copyOf(key));
  }
}
