package com.example.consumer;

/** How many measurements were good, out of range, without a value, or too old. */
public record Tally(int good, int outOfRange, int missing, int late) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally withGood() {
    return new Tally(good + 1, outOfRange, missing, late);
  }

  Tally withOutOfRange() {
    return new Tally(good, outOfRange + 1, missing, late);
  }

  Tally withMissing() {
    return new Tally(good, outOfRange, missing + 1, late);
  }

  Tally withLate() {
    return new Tally(good, outOfRange, missing, late + 1);
  }

  public int all() {
    return good + outOfRange + missing + late;
  }
}
