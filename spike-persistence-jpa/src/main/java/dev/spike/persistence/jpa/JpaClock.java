package dev.spike.persistence.jpa;

import dev.spike.application.storage.Clock;
import dev.spike.domain.clock.ClockSetting;

/** The clock in a database. */
record JpaClock(Desk desk) implements Clock {

  @Override
  public ClockSetting setting() {
    return desk.find(ClockRow.class, ClockRow.ONLY)
        .map(ClockRow::setting)
        .orElse(ClockSetting.REAL);
  }

  @Override
  public void keep(ClockSetting setting) {
    desk.reviseClock(() -> desk.merge(ClockRow.of(setting)));
  }
}
