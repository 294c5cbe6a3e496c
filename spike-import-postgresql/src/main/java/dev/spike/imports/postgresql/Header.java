package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.LoadRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that the header of a file names, in their order. */
record Header(List<Column> columns) {

  private static final int MOST = 1600;

  /** What every table of PostgreSQL has already, though it is not shown. */
  private static final Set<String> SYSTEM =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  Header {
    columns = List.copyOf(columns);
  }

  /** Takes the cells of a header; if they cannot be columns, it says so for all of them at once. */
  static Header of(List<String> cells, LoadRule rule, Place place) {
    List<String> faults = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    Map<Identifier, Integer> taken = new HashMap<>();
    if (cells.size() > MOST) {
      faults.add("it has %d columns, but a table can have %d".formatted(cells.size(), MOST));
    }
    for (int i = 0; i < Math.min(cells.size(), MOST); i++) {
      try {
        Column column = column(cells.get(i), rule);
        columns.add(column);
        take(taken, column, i + 1, faults);
      } catch (Refusal refusal) {
        faults.add("column %d: %s".formatted(i + 1, refusal.getMessage()));
      }
    }
    for (Identifier key : rule.primaryKey()) {
      if (!taken.containsKey(key) && faults.isEmpty()) {
        faults.add(
            "there is no column %s, which the primary key needs"
                .formatted(Texts.shown(key.text())));
      }
    }
    if (!faults.isEmpty()) {
      throw new LoadFailure(LoadFailure.Kind.FILE, place.say(String.join("; ", faults)));
    }
    return new Header(columns);
  }

  private static void take(
      Map<Identifier, Integer> taken, Column column, int number, List<String> faults) {
    Integer earlier = taken.putIfAbsent(column.name(), number);
    if (earlier != null) {
      faults.add(
          "columns %d and %d are both called %s"
              .formatted(earlier, number, Texts.shown(column.name().text())));
    }
  }

  private static Column column(String cell, LoadRule rule) {
    Identifier mapped = rule.columns().get(cell);
    if (mapped == null && cell.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "it has no name");
    }
    Identifier name = mapped == null ? new Identifier(cell) : mapped;
    if (SYSTEM.contains(name.text())) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.shown(name.text())
              + " is a name that PostgreSQL keeps for itself; column_mapping can give another");
    }
    return new Column(cell, name);
  }

  int size() {
    return columns.size();
  }
}
