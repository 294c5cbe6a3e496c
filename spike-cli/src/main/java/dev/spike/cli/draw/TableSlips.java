package dev.spike.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Draws below each other for people. Columns grow with what comes, and the heading is repeated when
 * there are other fields than before; the line of a draw under a spike is marked and says which.
 */
final class TableSlips implements Slips {

  private static final String TIME = "TIME";
  private static final String MARK = "▲ ";
  private static final String GAP = "  ";

  private final Console console;
  private final Paper paper;
  private final UnaryOperator<String> spikes;
  private List<String> names = List.of();
  private int[] widths = {};
  private boolean begun;

  /** Slips that call spikes by what is found for their ids. */
  TableSlips(Console console, UnaryOperator<String> spikes) {
    this.console = console;
    this.paper = new Paper(console);
    this.spikes = spikes;
  }

  @Override
  public void put(Drawn drawn) {
    Map<String, JsonNode> values = drawn.values();
    List<String> cells = new ArrayList<>(List.of(drawn.at().toString()));
    values.values().forEach(value -> cells.add(Cells.plain(Drawn.text(value))));
    boolean[] isText = isText(values);
    if (!begun || !names.equals(List.copyOf(values.keySet()))) {
      head(List.copyOf(values.keySet()), cells, isText);
    }
    widen(cells);
    String mark = drawn.spike().map(id -> GAP + MARK + spikes.apply(id)).orElse("");
    Style style = drawn.spike().isPresent() ? Style.ACTIVE : Style.PLAIN;
    paper.line(paper.styled(style, fit(line(cells, isText) + mark)));
    console.out().flush();
  }

  private void head(List<String> fields, List<String> first, boolean[] isText) {
    names = fields;
    begun = true;
    List<String> heading = new ArrayList<>(List.of(TIME));
    fields.forEach(name -> heading.add(Cells.plain(name)));
    widths = new int[heading.size()];
    widen(heading);
    widen(first);
    paper.line(paper.styled(Style.HEADING, fit(line(heading, isText))));
  }

  /** Numbers stand below each other by their last digits. */
  private static boolean[] isText(Map<String, JsonNode> values) {
    boolean[] isText = new boolean[values.size() + 1];
    isText[0] = true;
    int place = 1;
    for (JsonNode value : values.values()) {
      isText[place++] = value.isTextual();
    }
    return isText;
  }

  private void widen(List<String> cells) {
    Arrays.setAll(widths, i -> Math.max(widths[i], Cells.width(cells.get(i))));
  }

  private String line(List<String> cells, boolean[] isText) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - Cells.width(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(isText[i] ? cells.get(i) + space : space + cells.get(i));
    }
    return line.toString();
  }

  private String fit(String line) {
    return paper.columns().isPresent()
        ? Cells.fit(line.stripTrailing(), paper.columns().getAsInt())
        : line.stripTrailing();
  }
}
