package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;

/** The number that a {@link Counter} will yield at its next tick. */
public record CounterState(BigDecimal next) {

  public CounterState {
    Faults faults = new Faults();
    Decimals.check(faults, "next", "the number a counter stands at", next);
    faults.refuseIfAny();
    next = Decimals.plain(next);
  }
}
