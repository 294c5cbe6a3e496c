package dev.spike.domain.feed;

import dev.spike.domain.value.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a block in one format: what is constant is put together once, beforehand. */
final class Lines {

  /** More than any number of a wide column takes, written out. */
  private static final int WIDEST_VALUE = 1024;

  final Format format;
  final Columns columns;

  private final List<String> names;
  private final Cells[] cells;
  private final Text[] before;
  private final Text end;

  Lines(Format format, Columns columns, List<String> names) {
    this.format = format;
    this.columns = columns;
    this.names = names;
    List<Cells> varying = new ArrayList<>();
    List<Text> literals = new ArrayList<>();
    StringBuilder literal = new StringBuilder(format == Format.JSON_LINES ? "{" : "");
    for (int i = 0; i < columns.columns.length; i++) {
      literal.append(i == 0 ? "" : ",").append(label(i));
      if (columns.columns[i] == null) {
        literal.append(
            columns.constants[i].fold(this::text, Long::toString, BigDecimal::toPlainString));
      } else {
        literals.add(new Text(literal.toString()));
        varying.add(new Cells(columns.columns[i]));
        literal.setLength(0);
      }
    }
    this.cells = varying.toArray(Cells[]::new);
    this.before = literals.toArray(Text[]::new);
    this.end = new Text(literal.append(format == Format.JSON_LINES ? "}\n" : "\n").toString());
  }

  /** The line above all rows, empty where the format has none. */
  static String header(Format format, List<String> names) {
    return format == Format.CSV
        ? names.stream().map(Lines::csv).collect(Collectors.joining(",", "", "\n"))
        : "";
  }

  /** The most bytes that a row takes, with what is overwritten behind it. */
  int mostBytes() {
    int most = end.length() + Long.BYTES;
    for (int i = 0; i < cells.length; i++) {
      most += before[i].length() + WIDEST_VALUE;
    }
    return most;
  }

  /** Makes the texts of some rows of the block ready. */
  void pack(int from, int to) {
    for (Cells cell : cells) {
      cell.pack(from, to);
    }
  }

  /** Writes one row and answers where it ends. */
  int put(byte[] bytes, int at, int row) {
    int end = at;
    for (int i = 0; i < cells.length; i++) {
      end = before[i].put(bytes, end);
      end = cells[i].put(bytes, end, row);
    }
    return this.end.put(bytes, end);
  }

  private String label(int field) {
    return format == Format.JSON_LINES ? Quoted.quote(names.get(field)) + ":" : "";
  }

  private String text(String text) {
    return format == Format.JSON_LINES ? Quoted.quote(text) : csv(text);
  }

  private static String csv(String text) {
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
