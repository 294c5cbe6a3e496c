package dev.spike.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Rows as records and concatenated strings: what plain code costs. */
final class Readings implements RowWriter {

  private final OutputStream out;
  private final Function<Reading, String> text;
  private long row;

  Readings(OutputStream out, Function<Reading, String> text) {
    this.out = out;
    this.text = text;
  }

  @Override
  public void write(int rows) throws IOException {
    for (long end = row + rows; row < end; row++) {
      out.write(text.apply(Reading.of(row)).getBytes(StandardCharsets.UTF_8));
    }
  }
}
