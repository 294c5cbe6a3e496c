package dev.spike.benchmarks;

import java.io.IOException;
import java.io.OutputStream;

/** Rows written straight into a reused block, without any model: the practical limit. */
final class HandLoop implements RowWriter {

  private static final int BLOCK = 64 * 1024;
  private static final int LONGEST_ROW = 512;

  private final byte[] block = new byte[BLOCK];
  private final OutputStream out;
  private final Shape shape;
  private final Digits digits;
  private long row;

  HandLoop(OutputStream out, Shape shape, Digits digits) {
    this.out = out;
    this.shape = shape;
    this.digits = digits;
  }

  @Override
  public void write(int rows) throws IOException {
    long end = row + rows;
    int at = 0;
    for (; row < end; row++) {
      at = write(row, block, at);
      if (at > BLOCK - LONGEST_ROW) {
        out.write(block, 0, at);
        at = 0;
      }
    }
    out.write(block, 0, at);
  }

  private int write(long number, byte[] target, int from) {
    int at = digits.small(target, shape.cpu().write(target, from), Row.cpu(number));
    at = digits.whole(target, shape.memory().write(target, at), Row.memory(number));
    at = digits.small(target, shape.latency().write(target, at), Row.latency(number));
    at = digits.small(target, shape.errors().write(target, at), Row.errors(number));
    int load = Row.load(number);
    at = digits.small(target, shape.load().write(target, at), load / 100);
    at = digits.fraction(target, at, load % 100, 2);
    int temperature = Row.temperature(number);
    at = digits.small(target, shape.temperature().write(target, at), temperature / 1000);
    at = digits.fraction(target, at, temperature % 1000, 3);
    at = digits.whole(target, shape.requests().write(target, at), Row.requests(number));
    at = digits.whole(target, shape.free().write(target, at), Row.free(number));
    at = digits.whole(target, shape.time().write(target, at), Row.time(number));
    return shape.end().write(target, at);
  }
}
