package dev.spike.application;

import dev.spike.domain.clock.ClockSetting;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The two clocks there are: that of the service, by which spikes begin, keys expire and schedules
 * fall due, and which may be moved; and real time, by which people stay signed in, and by which
 * nodes know of one another that they are there.
 *
 * @param setting how the clock of the service is set
 */
public record Clocks(Supplier<ClockSetting> setting, InstantSource real) {

  /** A clock that nobody moves. */
  public static Clocks unmoved(InstantSource real) {
    return new Clocks(() -> ClockSetting.REAL, real);
  }

  /** The clock of the service. */
  public InstantSource service() {
    return () -> setting.get().shownAt(real.instant());
  }
}
