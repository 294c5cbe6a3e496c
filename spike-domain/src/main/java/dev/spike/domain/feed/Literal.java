package dev.spike.domain.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that is the same in every row. */
final class Literal {

  private static final int PER_PIECE = 7;

  private final byte[] text;
  private final long[][] pieces;

  Literal(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.pieces = new long[(this.text.length + PER_PIECE - 1) / PER_PIECE][];
    for (int i = 0; i < pieces.length; i++) {
      int from = i * PER_PIECE;
      int to = Math.min(this.text.length, from + PER_PIECE);
      pieces[i] = new long[] {Digits.of(Arrays.copyOfRange(this.text, from, to))};
    }
  }

  int length() {
    return text.length;
  }

  int pieces() {
    return pieces.length;
  }

  /** Adds its pieces to those of a row and answers how many there are then. */
  int addTo(long[][] row, int count) {
    System.arraycopy(pieces, 0, row, count, pieces.length);
    return count + pieces.length;
  }

  int put(byte[] bytes, int at) {
    System.arraycopy(text, 0, bytes, at, text.length);
    return at + text.length;
  }
}
