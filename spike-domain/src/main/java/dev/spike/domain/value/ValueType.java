package dev.spike.domain.value;

/** The eight kinds of rule, as the outside world names them. */
public enum ValueType {
  /** Always the same text. */
  TEXT_FIXED(false),
  /** Always the same whole number. */
  NUMBER_FIXED(true),
  /** Always the same decimal number. */
  FLOAT_FIXED(true),
  /** The seconds since 1970. */
  EPOCH_NOW(false),
  /** A whole number between two bounds. */
  NUMBER_RANGE(true),
  /** A decimal number between two bounds. */
  FLOAT_RANGE(true),
  /** A counter that counts up. */
  INCREMENT(true),
  /** A counter that counts down. */
  DECREMENT(true);

  private final boolean numeric;

  ValueType(boolean numeric) {
    this.numeric = numeric;
  }

  /** Whether rules of this kind are numbers that a spike may change. */
  public boolean isNumeric() {
    return numeric;
  }
}
