package dev.spike.imports.postgresql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A number for a row of texts, the same as {@code hash_record_extended} of PostgreSQL gives: Bob
 * Jenkins' lookup3 for each cell. The seed keeps anybody from making rows that look alike. Where a
 * server should compute it otherwise, all rows look changed, and nothing is lost but time.
 */
final class RowHash {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BLOCK = 12;
  private static final int START = 0x9e3779b9 + 3923095;

  private final int seedA;
  private final int seedB;
  private final boolean seeded;
  private int a;
  private int b;
  private int c;
  private long row;

  RowHash(long seed) {
    seeded = seed != 0;
    seedA = (int) (seed >>> Integer.SIZE);
    seedB = (int) seed;
  }

  /** Begins a row. */
  void begin() {
    row = 0;
  }

  /** The next cell has nothing in it. */
  void nothing() {
    row *= 31;
  }

  /** The next cell is a text. */
  void cell(byte[] bytes, int from, int to) {
    row = row * 31 + hash(bytes, from, to);
  }

  long row() {
    return row;
  }

  long hash(byte[] bytes, int from, int to) {
    a = START + to - from;
    b = a;
    c = a;
    if (seeded) {
      a += seedA;
      b += seedB;
      mix();
    }
    int next = from;
    for (; to - next >= BLOCK; next += BLOCK) {
      a += (int) INT.get(bytes, next);
      b += (int) INT.get(bytes, next + 4);
      c += (int) INT.get(bytes, next + 8);
      mix();
    }
    a += part(bytes, next, to);
    b += part(bytes, next + 4, to);
    // The lowest byte is kept for the length.
    c += part(bytes, next + 8, to) << 8;
    end();
    return (long) b << Integer.SIZE | c & 0xffffffffL;
  }

  private static int part(byte[] bytes, int from, int to) {
    int part = 0;
    for (int i = Math.min(to, from + 4) - 1; i >= from; i--) {
      part = part << 8 | bytes[i] & 0xff;
    }
    return part;
  }

  private void mix() {
    a -= c;
    a ^= Integer.rotateLeft(c, 4);
    c += b;
    b -= a;
    b ^= Integer.rotateLeft(a, 6);
    a += c;
    c -= b;
    c ^= Integer.rotateLeft(b, 8);
    b += a;
    a -= c;
    a ^= Integer.rotateLeft(c, 16);
    c += b;
    b -= a;
    b ^= Integer.rotateLeft(a, 19);
    a += c;
    c -= b;
    c ^= Integer.rotateLeft(b, 4);
    b += a;
  }

  private void end() {
    c ^= b;
    c -= Integer.rotateLeft(b, 14);
    a ^= c;
    a -= Integer.rotateLeft(c, 11);
    b ^= a;
    b -= Integer.rotateLeft(a, 25);
    c ^= b;
    c -= Integer.rotateLeft(b, 16);
    a ^= c;
    a -= Integer.rotateLeft(c, 4);
    b ^= a;
    b -= Integer.rotateLeft(a, 14);
    c ^= b;
    c -= Integer.rotateLeft(b, 24);
  }
}
