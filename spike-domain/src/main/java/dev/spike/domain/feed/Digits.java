package dev.spike.domain.feed;

import java.nio.charset.StandardCharsets;

/**
 * Pieces of text of up to seven bytes, packed into one long: the first byte in the lowest, their
 * number in the highest.
 */
final class Digits {

  /** The digits that one piece holds, so that it has room for one character more. */
  static final int PER_PIECE = 6;

  /** The first number that has more digits than that. */
  static final int LIMIT = 1_000_000;

  /** The first number that one lookup does not yield. */
  static final int SMALL = 1_000;

  private static final int LENGTH = 56;
  private static final long ONE_LONGER = 1L << LENGTH;
  private static final long ZEROS = 0x303030303030L;
  private static final long KEEP_THE_LAST = 1L << 8 * (PER_PIECE - 1);

  /** The three digits of 0 to 999. */
  private static final long[] THREES = new long[SMALL];

  /** 0 to 999 as pieces, without leading zeros. */
  private static final long[] SHORT = new long[SMALL];

  static {
    for (int i = 0; i < SMALL; i++) {
      THREES[i] = '0' + i / 100 | '0' + i / 10 % 10 << 8 | '0' + i % 10 << 16;
      SHORT[i] = of(Integer.toString(i));
    }
  }

  private Digits() {}

  /** A piece of such a text. */
  static long of(String text) {
    return of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A piece of a text in UTF-8, be it that a character is cut in two. */
  static long of(byte[] text) {
    long piece = (long) text.length << LENGTH;
    for (int i = 0; i < text.length; i++) {
      piece |= (text[i] & 0xFFL) << 8 * i;
    }
    return piece;
  }

  /** How many characters the piece has. */
  static int length(long piece) {
    return (int) (piece >>> LENGTH);
  }

  /** The piece with one character more. */
  static long append(long piece, long character) {
    return (piece | character << 8 * length(piece)) + ONE_LONGER;
  }

  /** A number below {@link #SMALL}. */
  static long small(int number) {
    return SHORT[number];
  }

  /** A number below {@link #LIMIT} without leading zeros. */
  static long whole(int number) {
    long digits = six(number);
    int zeros = Long.numberOfTrailingZeros(digits ^ ZEROS | KEEP_THE_LAST) & ~7;
    return digits >>> zeros | (long) (8 * PER_PIECE - zeros) << LENGTH - 3;
  }

  /** The last {@code width} digits of a number below {@link #LIMIT}. */
  static long padded(int number, int width) {
    return six(number) >>> 8 * (PER_PIECE - width) | (long) width << LENGTH;
  }

  /** Digits with a point before them. */
  static long behindPoint(long digits) {
    long text = digits & ONE_LONGER - 1;
    return (text << 8 | '.' | (long) length(digits) << LENGTH) + ONE_LONGER;
  }

  /** A number below 100,000 with a point before its last {@code places} digits, of which 1 to 4. */
  static long withPoint(int number, int places) {
    long digits = six(number);
    long keep = 1L << 8 * (PER_PIECE - 1 - places);
    int zeros = Long.numberOfTrailingZeros(digits ^ ZEROS | keep) & ~7;
    int point = 8 * (PER_PIECE - places) - zeros;
    long text = digits >>> zeros;
    long before = text & (1L << point) - 1;
    long behind = (text ^ before) << 8;
    long length = (long) (8 * (PER_PIECE + 1) - zeros) << LENGTH - 3;
    return before | (long) '.' << point | behind | length;
  }

  private static long six(int number) {
    int high = number / SMALL;
    return THREES[high] | THREES[number - high * SMALL] << 24;
  }
}
