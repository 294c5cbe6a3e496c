package dev.spike.domain.imports;

import java.util.Objects;

/** To which table files of some names go, and how. */
public record TableRule(Identifier table, LoadRule rule) {

  public TableRule {
    Objects.requireNonNull(table);
    Objects.requireNonNull(rule);
  }
}
