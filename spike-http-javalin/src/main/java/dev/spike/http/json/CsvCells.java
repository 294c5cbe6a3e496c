package dev.spike.http.json;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells of tables of comma-separated values. */
public final class CsvCells {

  private CsvCells() {}

  /** A cell, in quotes where it has to be. */
  public static String cell(String text) {
    boolean plain = text.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A line of cells. */
  public static String line(Stream<String> cells) {
    return cells.map(CsvCells::cell).collect(Collectors.joining(",", "", "\n"));
  }
}
