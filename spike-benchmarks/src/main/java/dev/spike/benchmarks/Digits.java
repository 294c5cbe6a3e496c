package dev.spike.benchmarks;

/**
 * One way of writing decimal digits of numbers from zero up. What is behind the returned position
 * may be overwritten by up to eight bytes.
 */
interface Digits {

  /** Writes {@code value} without leading zeros and returns the position behind it. */
  int whole(byte[] target, int at, long value);

  /** Writes {@code value}, which is below 10,000, without leading zeros. */
  int small(byte[] target, int at, int value);

  /** Writes a point and {@code value} in exactly {@code places} (up to 4) digits. */
  int fraction(byte[] target, int at, int value, int places);
}
