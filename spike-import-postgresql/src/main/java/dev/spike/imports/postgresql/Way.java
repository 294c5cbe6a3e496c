package dev.spike.imports.postgresql;

/**
 * In which way a file is loaded.
 *
 * @param parsed whether each cell is looked at
 * @param staged whether rows go by way of a staging table even if they could go straight
 */
record Way(boolean parsed, boolean staged) {

  /** As it is tried first. */
  static final Way FASTEST = new Way(false, false);

  Way withParsing() {
    return new Way(true, staged);
  }

  Way withStaging() {
    return new Way(parsed, true);
  }
}
