package dev.spike.domain.imports;

import java.util.Objects;

/** What shall become of one file. */
public record Assignment(TableName table, LoadRule rule) {

  public Assignment {
    Objects.requireNonNull(table);
    Objects.requireNonNull(rule);
  }
}
