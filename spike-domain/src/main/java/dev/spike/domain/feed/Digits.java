package dev.spike.domain.feed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes numbers as ASCII digits straight into bytes, four digits at a time. Methods write whole
 * longs and return where the number ends: up to seven bytes behind that are overwritten too.
 */
final class Digits {

  /** The most bytes that {@link #put} writes, with what it overwrites. */
  static final int MOST_BYTES = 40;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ZEROS = 0x3030303030303030L;
  private static final int FOUR = 10_000;
  private static final int EIGHT = 100_000_000;

  /** The four digits of 0 to 9999, the first in the lowest byte. */
  private static final int[] FOURS = new int[FOUR];

  static {
    for (int i = 0; i < FOUR; i++) {
      int digits = i / 1000 | i / 100 % 10 << 8 | i / 10 % 10 << 16 | i % 10 << 24;
      FOURS[i] = digits | (int) ZEROS;
    }
  }

  private Digits() {}

  static void putLong(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  /** The last eight digits of a number with leading zeros, the first in the lowest byte. */
  static long eight(int number) {
    return FOURS[number / FOUR] | (long) FOURS[number % FOUR] << 32;
  }

  /** How many bytes of {@link #eight} are leading zeros, if at least {@code least} digits count. */
  static int leadingZeros(long eight, int least) {
    return Math.min(Long.numberOfTrailingZeros(eight ^ ZEROS) >>> 3, 8 - least);
  }

  /** Writes {@code units · 10⁻ᵖˡᵃᶜᵉˢ} with all of its places. */
  static int put(byte[] bytes, int at, long units, int places) {
    if (units < 0) {
      bytes[at] = '-';
      return put(bytes, at + 1, -units, places);
    }
    if (places == 0) {
      return putWhole(bytes, at, units);
    }
    long unit = powerOfTen(places);
    int point = putWhole(bytes, at, units / unit);
    bytes[point] = '.';
    return putPadded(bytes, point + 1, units % unit, places);
  }

  /** Writes {@code units · 10⁻ᵖˡᵃᶜᵉˢ} with the places it needs. */
  static int putShort(byte[] bytes, int at, long units, int places) {
    long rest = units;
    int needed = places;
    while (needed > 0 && rest % 10 == 0) {
      rest /= 10;
      needed--;
    }
    return put(bytes, at, rest, needed);
  }

  private static int putWhole(byte[] bytes, int at, long number) {
    if (number >= EIGHT) {
      return putPadded(bytes, putWhole(bytes, at, number / EIGHT), number % EIGHT, 8);
    }
    long digits = eight((int) number);
    int zeros = leadingZeros(digits, 1);
    LONGS.set(bytes, at, digits >>> 8 * zeros);
    return at + 8 - zeros;
  }

  private static int putPadded(byte[] bytes, int at, long number, int width) {
    if (width > 8) {
      int middle = putPadded(bytes, at, number / EIGHT, width - 8);
      return putPadded(bytes, middle, number % EIGHT, 8);
    }
    LONGS.set(bytes, at, eight((int) number) >>> 8 * (8 - width));
    return at + width;
  }

  static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
