package dev.spike.domain.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows as lines through a buffer that is made once. */
final class LineWriter {

  private static final int BUFFER = 1 << 16;

  private final List<String> names;
  private byte[] bytes = {};
  private int at;
  private Lines lines;
  private Format format;
  private OutputStream out;

  LineWriter(List<String> names) {
    this.names = names;
  }

  /** Writes in a format from now on. */
  void begin(Format format, OutputStream out) throws IOException {
    this.format = format;
    this.out = out;
    this.at = 0;
    out.write(Lines.header(format, names).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes some rows of the columns' block. */
  void write(Columns columns, int from, int to) throws IOException {
    if (lines == null || lines.columns != columns || lines.format != format) {
      lines = new Lines(format, columns, names);
    }
    makeRoom();
    lines.spell(from, to);
    int next = from;
    while (next < to) {
      next = fill(next, to);
      if (next < to) {
        flush();
      }
    }
  }

  /** Writes one row that may lack values. */
  void write(Pick pick) throws IOException {
    flush();
    out.write(Lines.of(format, names, pick).getBytes(StandardCharsets.UTF_8));
  }

  /** Hands over what is still in the buffer. */
  void end() throws IOException {
    flush();
    out = null;
  }

  /** Writes rows as long as the buffer surely holds another one. */
  private int fill(int from, int to) {
    int last = bytes.length - lines.mostBytes();
    int next = from;
    int end = at;
    while (next < to && end <= last) {
      end = lines.put(bytes, end, next++);
    }
    at = end;
    return next;
  }

  private void makeRoom() throws IOException {
    int needed = lines.mostBytes();
    if (bytes.length < needed) {
      flush();
      bytes = new byte[Math.max(BUFFER, 2 * needed)];
    }
  }

  private void flush() throws IOException {
    if (at > 0) {
      out.write(bytes, 0, at);
      at = 0;
    }
  }
}
