package dev.spike.imports.postgresql;

/**
 * In which way a file is loaded.
 *
 * @param compared whether rows that the table has already are looked for first
 * @param parsed whether each cell is looked at
 * @param staged whether rows go by way of a staging table even if they could go straight
 */
record Way(boolean compared, boolean parsed, boolean staged) {

  /** As it is tried first. */
  static final Way FASTEST = new Way(true, false, false);

  Way withoutComparing() {
    return new Way(false, parsed, staged);
  }

  Way withParsing() {
    return new Way(false, true, staged);
  }

  Way withStaging() {
    return new Way(compared, parsed, true);
  }
}
