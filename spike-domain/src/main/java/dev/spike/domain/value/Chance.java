package dev.spike.domain.value;

/**
 * The luck of one field in one draw: word number {@code ordinal} of a stream. Any word is reachable
 * without the words before it, so that any part of a series can be made anywhere; and one draw of
 * one field takes one word, so that no field disturbs another.
 *
 * <p>The numbers that come of a seed are a promise kept over releases and platforms.
 */
public record Chance(long stream, long ordinal) {

  /** The golden ratio as a fraction of 2⁶⁴, by which neighbouring ordinals are held apart. */
  static final long STEP = 0x9E3779B97F4A7C15L;

  /** 64 random bits. */
  public long word() {
    return word(stream, ordinal);
  }

  /** The same 64 bits without a {@code Chance}, for loops that make millions. */
  public static long word(long stream, long ordinal) {
    return mix(stream + ordinal * STEP);
  }

  /** The finaliser of SplitMix64: each bit of the result depends on each bit of the input. */
  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** The whole part of {@code word / 2⁶⁴ · width}, the word unsigned, the width not negative. */
  public static long share(long word, long width) {
    return Math.multiplyHigh(word, width) + ((word >> 63) & width);
  }
}
