package dev.spike.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The constant bytes of a row: what stands before each number, and what ends the row. */
record Shape(
    Text cpu,
    Text memory,
    Text latency,
    Text errors,
    Text load,
    Text temperature,
    Text requests,
    Text free,
    Text time,
    Text end) {

  static final Shape CSV =
      new Shape(
          Text.of(""),
          Text.of(","),
          Text.of(","),
          Text.of(","),
          Text.of(","),
          Text.of(","),
          Text.of(","),
          Text.of(","),
          Text.of(","),
          Text.of("," + Row.HOST + "\n"));

  static final Shape JSON_LINES =
      new Shape(
          Text.of("{\"cpu\":"),
          Text.of(",\"memory\":"),
          Text.of(",\"latency\":"),
          Text.of(",\"errors\":"),
          Text.of(",\"load\":"),
          Text.of(",\"temperature\":"),
          Text.of(",\"requests\":"),
          Text.of(",\"free\":"),
          Text.of(",\"time\":"),
          Text.of(",\"host\":\"" + Row.HOST + "\"}\n"));

  /** Up to 24 constant bytes, stored eight at a time. */
  record Text(long first, long second, long third, int length) {

    private static final VarHandle LONG =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static Text of(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] padded = Arrays.copyOf(bytes, 24);
      return new Text(
          (long) LONG.get(padded, 0),
          (long) LONG.get(padded, 8),
          (long) LONG.get(padded, 16),
          bytes.length);
    }

    int write(byte[] target, int at) {
      if (length < 2) {
        target[at] = (byte) first;
        return at + length;
      }
      LONG.set(target, at, first);
      if (length > 8) {
        LONG.set(target, at + 8, second);
      }
      if (length > 16) {
        LONG.set(target, at + 16, third);
      }
      return at + length;
    }
  }
}
