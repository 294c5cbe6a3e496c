package dev.spike.cli.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Things in rows, of which each column shows something; it fits the terminal if there is one. */
public final class Table<T> {

  private static final int GAP = 2;
  private static final int NARROWEST = 6;

  private final List<Column<T>> columns;

  private Table(List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
  }

  private record Column<T>(
      String name, Function<T, String> text, Function<T, Style> style, boolean isNumber) {}

  /** A table without columns. */
  public static <T> Table<T> of() {
    return new Table<>(List.of());
  }

  /** One more column, of texts. */
  public Table<T> with(String name, Function<T, String> text) {
    return with(name, text, each -> Style.PLAIN);
  }

  /** One more column, of texts in the style that each needs. */
  public Table<T> with(String name, Function<T, String> text, Function<T, Style> style) {
    return and(new Column<>(name, text, style, false));
  }

  /** One more column, of numbers, which stand below each other. */
  public Table<T> withNumber(String name, Function<T, String> number) {
    return and(new Column<>(name, number, each -> Style.PLAIN, true));
  }

  private Table<T> and(Column<T> column) {
    List<Column<T>> more = new ArrayList<>(columns);
    more.add(column);
    return new Table<>(more);
  }

  /** Prints the things below the names of the columns. */
  public void print(List<T> things, Paper paper) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::name).toList());
    for (T thing : things) {
      rows.add(columns.stream().map(column -> Cells.plain(column.text().apply(thing))).toList());
    }
    int[] widths = widths(rows, paper.columns());
    paper.line(line(rows.get(0), widths, i -> Style.HEADING, paper));
    for (int row = 0; row < things.size(); row++) {
      T thing = things.get(row);
      paper.line(line(rows.get(row + 1), widths, i -> columns.get(i).style().apply(thing), paper));
    }
  }

  private String line(
      List<String> cells, int[] widths, Function<Integer, Style> style, Paper paper) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> paper.styled(style.apply(i), cell(cells.get(i), widths[i], i)))
        .collect(Collectors.joining(" ".repeat(GAP)))
        .stripTrailing();
  }

  private String cell(String text, int width, int column) {
    if (columns.get(column).isNumber()) {
      String fitted = Cells.fit(text, width);
      return " ".repeat(width - Cells.width(fitted)) + fitted;
    }
    boolean isLast = column == columns.size() - 1;
    return isLast ? Cells.fit(text, width) : Cells.fill(text, width);
  }

  private int[] widths(List<List<String>> rows, OptionalInt room) {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
      }
    }
    room.ifPresent(columnsOfTerminal -> narrow(widths, columnsOfTerminal));
    return widths;
  }

  /** The widest give way first. */
  private static void narrow(int[] widths, int room) {
    int gaps = GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() + gaps > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }
}
