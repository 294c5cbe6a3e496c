package dev.spike.benchmarks;

/** Digits in pairs from a table of 100, from the last to the first: the ordinary way. */
final class TwoDigits implements Digits {

  private static final int LONGEST = 19;
  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < 100; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  @Override
  public int whole(byte[] target, int at, long value) {
    int end = at + length(value);
    fill(target, end, value, at);
    return end;
  }

  @Override
  public int small(byte[] target, int at, int value) {
    return whole(target, at, value);
  }

  @Override
  public int fraction(byte[] target, int at, int value, int places) {
    target[at] = '.';
    int end = at + 1 + places;
    int rest = value;
    for (int i = end - 1; i > at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }

  private static void fill(byte[] target, int end, long value, int from) {
    int at = end;
    long rest = value;
    while (at - from >= 2) {
      int pair = (int) (rest % 100);
      rest /= 100;
      target[--at] = ONES[pair];
      target[--at] = TENS[pair];
    }
    if (at > from) {
      target[--at] = (byte) ('0' + rest);
    }
  }

  private static int length(long value) {
    int length = 1;
    for (long bound = 10; length < LONGEST && value >= bound; bound *= 10) {
      length++;
    }
    return length;
  }
}
