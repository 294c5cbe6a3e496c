package dev.spike.domain.value;

import java.math.BigDecimal;

/** A term that was made ready for numbers that lie in known spans. */
record Node(Span span, Reckoning reckoning) {

  /** How it comes to its number. */
  @FunctionalInterface
  interface Reckoning {

    /** The number for some inputs. */
    BigDecimal of(BigDecimal[] inputs);
  }

  BigDecimal of(BigDecimal[] inputs) {
    return reckoning.of(inputs);
  }
}
