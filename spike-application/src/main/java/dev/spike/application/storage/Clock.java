package dev.spike.application.storage;

import dev.spike.domain.clock.ClockSetting;

/** The clock that all who use one storage share. */
public interface Clock {

  /** How it is set; if nobody ever set it, it shows real time. */
  ClockSetting setting();

  /** Sets it, which is a revision. */
  void keep(ClockSetting setting);
}
