package dev.spike.domain.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a project does with files.
 *
 * @param tables rules for some names, of which the first that fits holds
 * @param defaults the rule for all other names that fit it
 */
public record ImportConfig(
    LoadRule defaults,
    TableNaming naming,
    List<TableRule> tables,
    boolean refreshesViews,
    BadRows badRows) {

  /** What holds if nobody says anything. */
  public static final ImportConfig USUAL =
      new ImportConfig(LoadRule.USUAL, TableNaming.USUAL, List.of(), false, BadRows.FAIL);

  public ImportConfig {
    Objects.requireNonNull(defaults);
    Objects.requireNonNull(naming);
    Objects.requireNonNull(badRows);
    tables = List.copyOf(tables);
  }

  /** What shall become of a file, unless no rule fits it. */
  public Optional<Assignment> assign(String file) {
    for (TableRule each : tables) {
      if (each.rule().pattern().matches(file)) {
        return Optional.of(assignment(each.table(), each.rule()));
      }
    }
    return defaults.pattern().matches(file)
        ? Optional.of(assignment(naming.tableFor(file), defaults))
        : Optional.empty();
  }

  private static Assignment assignment(Identifier table, LoadRule rule) {
    return new Assignment(new TableName(rule.schema(), table), rule);
  }
}
