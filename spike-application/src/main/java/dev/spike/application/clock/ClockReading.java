package dev.spike.application.clock;

import dev.spike.domain.clock.ClockSetting;
import java.time.Instant;

/** What the clock of the service shows at an instant of real time. */
public record ClockReading(ClockSetting setting, Instant real) {

  /** What it shows. */
  public Instant shown() {
    return setting.shownAt(real);
  }
}
