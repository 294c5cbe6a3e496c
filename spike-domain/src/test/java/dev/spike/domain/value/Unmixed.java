package dev.spike.domain.value;

/** The way back from a word of chance, so that tests can have the word they need. */
final class Unmixed {

  private Unmixed() {}

  /** The bits that {@link Chance#mix} turns into {@code word}. */
  static long of(long word) {
    long bits = unshifted(word, 31) * 0x319642B2D24D8EC3L;
    bits = unshifted(bits, 27) * 0x96DE1B173F119089L;
    return unshifted(bits, 30);
  }

  private static long unshifted(long mixed, int shift) {
    long bits = mixed;
    for (int known = shift; known < Long.SIZE; known += shift) {
      bits = mixed ^ bits >>> shift;
    }
    return bits;
  }
}
