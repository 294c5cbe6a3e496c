package dev.spike.domain.feed;

import dev.spike.domain.value.Quoted;
import dev.spike.domain.value.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lines of a block in one format: pieces of text in the order in which they stand in a row.
 * What is the same in every row is put together once, beforehand.
 */
final class Lines {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** More than any number takes that is written as a string. */
  private static final int LONGEST_STRING = 1024;

  final Format format;
  final Columns columns;

  private final List<String> names;
  private final List<Cells> cells;

  /** The text before the first cell, and the texts behind each. */
  private final List<Literal> literals;

  private final long[][] row;
  private final int mostBytes;
  private int pieces;
  private boolean strings;

  Lines(Format format, Columns columns, List<String> names) {
    this.format = format;
    this.columns = columns;
    this.names = names;
    this.cells = new ArrayList<>();
    this.literals = new ArrayList<>();
    arrange();
    int fixed = literals.stream().mapToInt(Literal::length).sum();
    int constant = literals.stream().mapToInt(Literal::pieces).sum();
    this.mostBytes = fixed + Long.BYTES + cells.size() * LONGEST_STRING;
    this.row = new long[constant + cells.size() * Cells.MOST_PIECES][];
  }

  private void arrange() {
    boolean json = format == Format.JSON_LINES;
    int[] places = IntStream.range(0, names.size()).filter(i -> !json || columns.has(i)).toArray();
    int last = places.length == 0 ? 0 : places[places.length - 1];
    StringBuilder text = new StringBuilder(json ? "{" : "");
    for (int i : places) {
      text.append(i == places[0] ? "" : ",").append(json ? Quoted.quote(names.get(i)) + ":" : "");
      if (columns.columns[i] == null) {
        text.append(constant(i));
      } else {
        add(text.toString());
        text.setLength(0);
        cells.add(new Cells(columns.columns[i], i == last ? end() : ','));
      }
    }
    add(text.append(json ? "}\n" : "\n").toString());
  }

  /** The text of a value that is always the same; where there is no field, there is no text. */
  private String constant(int place) {
    return columns.has(place) ? text(format, columns.constants[place]) : "";
  }

  /** What follows the cell before goes with the cell as far as its first character. */
  private void add(String text) {
    literals.add(new Literal(cells.isEmpty() ? text : text.substring(1)));
  }

  /** One row by itself: in CSV, nothing stands for a value that is missing or none. */
  static String of(Format format, List<String> names, Pick pick) {
    boolean json = format == Format.JSON_LINES;
    StringJoiner line = json ? new StringJoiner(",", "{", "}\n") : new StringJoiner(",", "", "\n");
    for (int i = 0; i < names.size(); i++) {
      String cell = pick.has(i) ? text(format, pick.value(i)) : json ? "null" : "";
      if (!json) {
        line.add(cell);
      } else if (pick.has(i) || pick.isNull(i)) {
        line.add(Quoted.quote(names.get(i)) + ":" + cell);
      }
    }
    return line.toString();
  }

  private static String text(Format format, Value value) {
    return value.fold(text -> text(format, text), Long::toString, BigDecimal::toPlainString);
  }

  private char end() {
    return format == Format.JSON_LINES ? '}' : '\n';
  }

  private static String text(Format format, String text) {
    return format == Format.JSON_LINES ? Quoted.quote(text) : csv(text);
  }

  private static String csv(String text) {
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** The line above all rows, empty where the format has none. */
  static String header(Format format, List<String> names) {
    return format == Format.CSV
        ? names.stream().map(Lines::csv).collect(Collectors.joining(",", "", "\n"))
        : "";
  }

  /** The most bytes that a row takes, with what is overwritten behind it. */
  int mostBytes() {
    return mostBytes;
  }

  /** Spells some rows of the block. */
  void spell(int from, int to) {
    strings = false;
    pieces = literals.get(0).addTo(row, 0);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).areStrings()) {
        strings = true;
        return;
      }
      cells.get(i).spell(from, to);
      pieces = cells.get(i).addTo(row, pieces);
      pieces = literals.get(i + 1).addTo(row, pieces);
    }
  }

  /** Writes one row and answers where it ends; up to seven bytes behind that are overwritten. */
  int put(byte[] bytes, int at, int number) {
    if (strings) {
      return putStrings(bytes, at, number);
    }
    int end = at;
    for (int i = 0; i < pieces; i++) {
      long[] rows = row[i];
      long piece = rows[number & rows.length - 1];
      LONGS.set(bytes, end, piece);
      end += Digits.length(piece);
    }
    return end;
  }

  private int putStrings(byte[] bytes, int at, int number) {
    int end = literals.get(0).put(bytes, at);
    for (int i = 0; i < cells.size(); i++) {
      byte[] text = cells.get(i).string(number).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, bytes, end, text.length);
      end = literals.get(i + 1).put(bytes, end + text.length);
    }
    return end;
  }
}
