package dev.spike.benchmarks.serving;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer of HTTP/1.1 as it comes in, of which only the status and the end are looked for, so
 * that reading it costs next to nothing.
 */
final class IncomingAnswer {

  private static final byte[] LENGTH = lower("content-length:");
  private static final byte[] ENCODING = lower("transfer-encoding:");
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int LEAST_SPACE = 1024;
  private static final int HEXADECIMAL = 16;
  private static final int LETTER_CASE = 0x20;

  private byte[] bytes = new byte[16 * LEAST_SPACE];
  private int filled;
  private int body;
  private int next;
  private boolean chunked;

  /** Forgets the answer, and is ready for another. */
  void clear() {
    filled = 0;
    body = 0;
    next = 0;
    chunked = false;
  }

  /** Where the bytes that come next have to go; {@link #took} says how many came. */
  ByteBuffer space() {
    if (bytes.length - filled < LEAST_SPACE) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    return ByteBuffer.wrap(bytes, filled, bytes.length - filled);
  }

  void took(int count) {
    filled += count;
  }

  /** Whether all of it has come. */
  boolean isComplete() {
    if (body == 0 && !readHead()) {
      return false;
    }
    return chunked ? readChunks() : filled >= next;
  }

  int status() {
    return (bytes[STATUS_AT] - '0') * 100
        + (bytes[STATUS_AT + 1] - '0') * 10
        + bytes[STATUS_AT + 2]
        - '0';
  }

  /** All that has come, for people to read. */
  String text() {
    return new String(bytes, 0, filled, StandardCharsets.UTF_8);
  }

  private boolean readHead() {
    int length = 0;
    int line = 0;
    for (int end = lineEnd(line); end >= 0; end = lineEnd(line)) {
      if (end - line <= 1) {
        body = end + 1;
        next = body + (chunked ? 0 : length);
        return true;
      }
      if (startsWith(line, LENGTH)) {
        length = number(line + LENGTH.length, end, 10);
      } else if (startsWith(line, ENCODING)) {
        chunked = true;
      }
      line = end + 1;
    }
    chunked = false;
    return false;
  }

  /** Goes on with the chunk that begins at {@code next}. */
  private boolean readChunks() {
    for (int end = lineEnd(next); end >= 0; end = lineEnd(next)) {
      int size = number(next, end, HEXADECIMAL);
      int after = end + 1 + size + 2;
      if (size == 0) {
        return filled >= after;
      }
      if (filled < after) {
        return false;
      }
      next = after;
    }
    return false;
  }

  private int lineEnd(int from) {
    for (int i = from; i < filled; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean startsWith(int from, byte[] name) {
    if (filled - from < name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if ((bytes[from + i] | LETTER_CASE) != (name[i] | LETTER_CASE)) {
        return false;
      }
    }
    return true;
  }

  /** The number at the beginning of a stretch, behind its spaces. */
  private int number(int from, int end, int radix) {
    int at = from;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    int value = 0;
    for (int digit = digit(at, radix); at < end && digit >= 0; digit = digit(++at, radix)) {
      value = value * radix + digit;
    }
    return value;
  }

  private int digit(int at, int radix) {
    return Character.digit((char) bytes[at], radix);
  }

  private static byte[] lower(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
