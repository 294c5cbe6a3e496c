package dev.spike.persistence.jpa;

import dev.spike.domain.clock.ClockSetting;
import dev.spike.domain.clock.Tempo;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How the clock is set, in the only row of its table. */
@Entity
@Table(name = "clock")
class ClockRow {

  static final int ONLY = 1;

  @Id private int id;
  private long anchor;
  private long shown;
  private long tempo;

  static ClockRow of(ClockSetting setting) {
    ClockRow row = new ClockRow();
    row.id = ONLY;
    row.anchor = setting.anchor().toEpochMilli();
    row.shown = setting.shown().toEpochMilli();
    row.tempo = setting.tempo().thousandths();
    return row;
  }

  ClockSetting setting() {
    return new ClockSetting(
        Instant.ofEpochMilli(anchor), Instant.ofEpochMilli(shown), new Tempo(tempo));
  }
}
