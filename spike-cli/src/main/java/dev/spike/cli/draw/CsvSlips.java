package dev.spike.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.work.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws as lines of cells. The fields of the first are the header; where a later draw has others,
 * cells stay empty, and what has no place is left out.
 */
final class CsvSlips implements Slips {

  private final Console console;
  private final List<String> names = new ArrayList<>();
  private boolean told;

  CsvSlips(Console console) {
    this.console = console;
  }

  @Override
  public void put(Drawn drawn) {
    Map<String, JsonNode> values = drawn.values();
    if (names.isEmpty()) {
      names.addAll(values.keySet());
      List<String> header = new ArrayList<>(List.of("generated_at"));
      header.addAll(names);
      console.out().print(Csv.line(header));
    }
    if (!told && !names.containsAll(values.keySet())) {
      told = true;
      console.remark("There are fields now that the header does not have; they are left out.");
    }
    List<String> cells = new ArrayList<>(List.of(drawn.at().toString()));
    names.forEach(name -> cells.add(values.containsKey(name) ? Drawn.text(values.get(name)) : ""));
    console.out().print(Csv.line(cells));
    console.out().flush();
  }
}
