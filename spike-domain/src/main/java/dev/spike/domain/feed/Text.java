package dev.spike.domain.feed;

import java.nio.charset.StandardCharsets;

/** A piece of a line that is the same in every row, or is too rare to be made without a string. */
final class Text {

  private final long[] words;
  private final int length;

  Text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    this.length = bytes.length;
    this.words = new long[(length + 7) / 8];
    for (int i = 0; i < length; i++) {
      words[i >>> 3] |= (bytes[i] & 0xFFL) << 8 * (i & 7);
    }
  }

  int length() {
    return length;
  }

  int put(byte[] bytes, int at) {
    for (int i = 0; i < words.length; i++) {
      Digits.putLong(bytes, at + 8 * i, words[i]);
    }
    return at + length;
  }

  /** Writes a text of ASCII characters. */
  static int put(byte[] bytes, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes[at + i] = (byte) text.charAt(i);
    }
    return at + text.length();
  }
}
