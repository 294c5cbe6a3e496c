package dev.spike.domain.value;

import java.math.BigDecimal;

/** Which way a {@link Counter} goes. */
public enum Direction {
  /** Counting up. */
  UP("increment", ValueType.INCREMENT, 1),
  /** Counting down. */
  DOWN("decrement", ValueType.DECREMENT, -1);

  private final String word;
  private final ValueType type;
  private final int sign;

  Direction(String word, ValueType type, int sign) {
    this.word = word;
    this.type = type;
    this.sign = sign;
  }

  String word() {
    return word;
  }

  ValueType type() {
    return type;
  }

  int sign() {
    return sign;
  }

  BigDecimal move(BigDecimal from, BigDecimal distance) {
    return sign > 0 ? from.add(distance) : from.subtract(distance);
  }

  boolean isPast(BigDecimal number, BigDecimal limit) {
    return number.compareTo(limit) * sign > 0;
  }
}
