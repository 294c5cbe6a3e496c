package dev.spike.cli.chart;

/** Braille counts its dots in an order of its own: those of the last row come last. */
final class Braille {

  private static final int[] WEIGHTS = {0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80};

  private Braille() {}

  /** The pattern of dots that are counted down one column and then down the other. */
  static int pattern(int bits) {
    int pattern = 0;
    for (int dot = 0; dot < WEIGHTS.length; dot++) {
      pattern |= (bits >> dot & 1) * WEIGHTS[dot];
    }
    return pattern;
  }
}
