package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;
import java.util.List;
import java.util.function.Predicate;

/**
 * What rows are copied into.
 *
 * @param table how it stands in SQL
 * @param name what the server calls it when it says where something is wrong
 * @param columns in the order of the file
 * @param fresh whether it was made or emptied in this transaction, so that nobody else sees it
 */
record Ground(String table, String name, List<TableColumn> columns, boolean fresh) {

  Ground {
    columns = List.copyOf(columns);
  }

  Ground seenByOthers() {
    return new Ground(table, name, columns, false);
  }

  /** The statement that takes rows as they stand in a file. */
  String copyCsv(char delimiter) {
    return copy("csv", ", DELIMITER " + Sql.literal(delimiter))
        .append(forced("FORCE_NOT_NULL", column -> column.text() && column.required()))
        .append(forced("FORCE_NULL", column -> !column.text()))
        .append(")")
        .toString();
  }

  /** The statement that takes rows of which each is one line. */
  String copyLines() {
    return copy("text", "").append(")").toString();
  }

  private StringBuilder copy(String format, String options) {
    return new StringBuilder("COPY ")
        .append(table)
        .append(" (")
        .append(Sql.names(columns.stream().map(TableColumn::name).toList()))
        .append(") FROM STDIN WITH (FORMAT ")
        .append(format)
        .append(", ENCODING 'UTF8'")
        .append(fresh ? ", FREEZE" : "")
        .append(options);
  }

  private String forced(String option, Predicate<TableColumn> which) {
    List<Identifier> names = columns.stream().filter(which).map(TableColumn::name).toList();
    return names.isEmpty() ? "" : ", " + option + " (" + Sql.names(names) + ")";
  }
}
