package dev.spike.domain.imports;

import java.util.Objects;

/** A table within a schema. */
public record TableName(Identifier schema, Identifier table) {

  public TableName {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(table);
  }

  /** How it stands in SQL. */
  public String quoted() {
    return schema.quoted() + "." + table.quoted();
  }

  @Override
  public String toString() {
    return schema + "." + table;
  }
}
