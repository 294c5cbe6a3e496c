package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;

/**
 * A column of a table as rows meet it.
 *
 * @param type how the type stands in SQL, with what belongs to it
 * @param text whether it holds any text, the empty one too
 * @param required whether each row must have a value in it
 * @param comparable whether its values can be compared as they are
 */
record TableColumn(
    Identifier name, String type, boolean text, boolean required, boolean comparable) {

  /** What a column is that a file brings along. */
  static TableColumn made(Identifier name) {
    return new TableColumn(name, "text", true, false, true);
  }

  TableColumn demanded() {
    return new TableColumn(name, type, text, true, comparable);
  }

  /** Whether an empty cell means that there is nothing, not even the empty text. */
  boolean isNothing(boolean quoted) {
    return !(text && (quoted || required));
  }

  String declared() {
    return name.quoted() + " " + type + (required ? " NOT NULL" : "");
  }
}
