package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name of a schedule, which no other schedule has. */
public record ScheduleName(String text) {

  public ScheduleName {
    Faults faults = new Faults();
    Names.check(faults, "a schedule", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
