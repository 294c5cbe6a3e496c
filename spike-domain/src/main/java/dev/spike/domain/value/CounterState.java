package dev.spike.domain.value;

import java.math.BigDecimal;

/** The number that a {@link Counter} will yield at its next tick. */
public record CounterState(BigDecimal next) {

  public CounterState {
    next = Decimals.plain(next);
  }
}
