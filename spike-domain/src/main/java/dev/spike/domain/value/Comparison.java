package dev.spike.domain.value;

import java.util.Optional;

/** How a condition compares two numbers. */
enum Comparison {
  LESS_OR_EQUAL("<="),
  GREATER_OR_EQUAL(">="),
  DIFFERENT("!="),
  LESS("<"),
  GREATER(">"),
  EQUAL("=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** Whether it holds, by the sign of how the numbers compare. */
  boolean holds(int order) {
    return switch (this) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case EQUAL -> order == 0;
      case DIFFERENT -> order != 0;
    };
  }

  /** What holds where this does not. */
  Comparison opposite() {
    return switch (this) {
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
      case EQUAL -> DIFFERENT;
      case DIFFERENT -> EQUAL;
    };
  }

  /** The same with both numbers in each other's place. */
  Comparison mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      case EQUAL, DIFFERENT -> this;
    };
  }

  /** The numbers for which it can hold against some number of another span; perhaps none. */
  Optional<Span> narrowed(Span span, Span other) {
    return switch (this) {
      case LESS -> span.below(other.max());
      case LESS_OR_EQUAL -> span.upTo(other.max());
      case GREATER -> span.above(other.min());
      case GREATER_OR_EQUAL -> span.from(other.min());
      case EQUAL -> span.from(other.min()).flatMap(rest -> rest.upTo(other.max()));
      case DIFFERENT -> other.isOne() ? span.without(other.min()) : Optional.of(span);
    };
  }
}
