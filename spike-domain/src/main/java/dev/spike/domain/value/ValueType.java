package dev.spike.domain.value;

/** The kinds of rule, as the outside world names them. */
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
  DECREMENT(true),
  /** A wave that rises and falls smoothly. */
  SINE(true),
  /** A wave that rises evenly and falls at once. */
  SAWTOOTH(true),
  /** A wave between two values. */
  SQUARE(true),
  /** A wave that rises and falls evenly. */
  TRIANGLE(true),
  /** The course of a day. */
  DAILY(true),
  /** The course of a week. */
  WEEKLY(true),
  /** Steps to either side between two bounds. */
  RANDOM_WALK(true),
  /** A number around a mean. */
  NORMAL(true),
  /** One number of a list after the other. */
  SEQUENCE(true),
  /** A series that was recorded once. */
  REPLAY(true),
  /** A number that is computed from others of the same draw. */
  EXPRESSION(true);

  private final boolean numeric;

  ValueType(boolean numeric) {
    this.numeric = numeric;
  }

  /** Whether rules of this kind are numbers that a spike may change. */
  public boolean isNumeric() {
    return numeric;
  }
}
