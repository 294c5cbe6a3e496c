package dev.spike.application.memory;

import dev.spike.application.storage.Clock;
import dev.spike.domain.clock.ClockSetting;

/** The clock within one unit of work. */
record MemoryClock(Unit unit) implements Clock {

  @Override
  public ClockSetting setting() {
    return unit.state().clock();
  }

  @Override
  public void keep(ClockSetting setting) {
    unit.reviseClock(state -> state.with(setting));
  }
}
