package dev.spike.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Digits in fours from a table of 10,000, eight of them stored at once, without a branch. */
final class FourDigits implements Digits {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int[] FOUR = new int[10_000];
  private static final long ZEROS = 0x3030303030303030L;
  private static final long KEEP_THE_LAST = 1L << 56;
  private static final long HUNDRED_MILLION = 100_000_000L;

  static {
    for (int i = 0; i < FOUR.length; i++) {
      FOUR[i] =
          ('0' + i / 1000)
              | ('0' + i / 100 % 10) << 8
              | ('0' + i / 10 % 10) << 16
              | ('0' + i % 10) << 24;
    }
  }

  @Override
  public int whole(byte[] target, int at, long value) {
    if (value < HUNDRED_MILLION) {
      return upToEight(target, at, (int) value);
    }
    int next = whole(target, at, value / HUNDRED_MILLION);
    LONG.set(target, next, eight((int) (value % HUNDRED_MILLION)));
    return next + 8;
  }

  @Override
  public int small(byte[] target, int at, int value) {
    int digits = FOUR[value];
    int leading = Integer.numberOfTrailingZeros((digits ^ (int) ZEROS) | 1 << 24) & ~7;
    INT.set(target, at, digits >>> leading);
    return at + 4 - (leading >>> 3);
  }

  @Override
  public int fraction(byte[] target, int at, int value, int places) {
    long digits = (FOUR[value] & 0xFFFFFFFFL) >>> 8 * (4 - places);
    LONG.set(target, at, '.' | digits << 8);
    return at + 1 + places;
  }

  private static int upToEight(byte[] target, int at, int value) {
    long digits = eight(value);
    int leading = Long.numberOfTrailingZeros((digits ^ ZEROS) | KEEP_THE_LAST) & ~7;
    LONG.set(target, at, digits >>> leading);
    return at + 8 - (leading >>> 3);
  }

  private static long eight(int value) {
    int high = value / 10_000;
    return (FOUR[high] & 0xFFFFFFFFL) | (long) FOUR[value - high * 10_000] << 32;
  }
}
