package dev.spike.cli;

import dev.spike.application.imports.Alarm;
import dev.spike.domain.imports.JobId;
import java.util.function.Supplier;

/** An alarm that is only made when it is rung, which most commands do not. */
record LateAlarm(Supplier<Alarm> making) implements Alarm {

  @Override
  public void moved() {
    making.get().moved();
  }

  @Override
  public void waiting(JobId job) {
    making.get().waiting(job);
  }
}
