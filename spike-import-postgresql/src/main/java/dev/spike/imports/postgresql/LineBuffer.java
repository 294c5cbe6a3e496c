package dev.spike.imports.postgresql;

import java.util.Arrays;

/** Rows in the text format of COPY, of which each is one line of UTF-8. */
final class LineBuffer {

  private static final int CAPACITY = 16 * 1024;
  private static final int WIDEST = 4;

  private byte[] bytes = new byte[CAPACITY];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  void append(LineBuffer other) {
    room(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  void tab() {
    room(1);
    put('\t');
  }

  void end() {
    room(1);
    put('\n');
  }

  /** A cell with nothing in it, not even the empty text. */
  void nothing() {
    room(2);
    put('\\');
    put('N');
  }

  /** A cell; says whether there was nothing in it that PostgreSQL cannot keep. */
  boolean cell(char[] letters, int offset, int length) {
    room((long) length * WIDEST);
    boolean storable = true;
    for (int i = offset; i < offset + length; i++) {
      char letter = letters[i];
      if (letter >= 0x80) {
        i += wide(letter, i + 1 < offset + length ? letters[i + 1] : 0);
      } else {
        storable &= letter != 0;
        narrow(letter);
      }
    }
    return storable;
  }

  private void narrow(char letter) {
    switch (letter) {
      case '\\' -> escaped('\\');
      case '\n' -> escaped('n');
      case '\r' -> escaped('r');
      case '\t' -> escaped('t');
      default -> put(letter);
    }
  }

  private void escaped(char letter) {
    put('\\');
    put(letter);
  }

  /** Puts a letter beyond ASCII; says how many further chars belong to it. */
  private int wide(char letter, char following) {
    if (letter < 0x800) {
      put(0xc0 | letter >> 6);
      put(0x80 | letter & 0x3f);
      return 0;
    }
    if (!Character.isHighSurrogate(letter)) {
      put(0xe0 | letter >> 12);
      put(0x80 | letter >> 6 & 0x3f);
      put(0x80 | letter & 0x3f);
      return 0;
    }
    int point = Character.toCodePoint(letter, following);
    put(0xf0 | point >> 18);
    put(0x80 | point >> 12 & 0x3f);
    put(0x80 | point >> 6 & 0x3f);
    put(0x80 | point & 0x3f);
    return 1;
  }

  private void put(int octet) {
    bytes[size++] = (byte) octet;
  }

  private void room(long more) {
    if (size + more > bytes.length) {
      long doubled = Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(size + more, doubled)));
    }
  }
}
