package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name of a spike. */
public record SpikeName(String text) {

  public SpikeName {
    Faults faults = new Faults();
    Names.check(faults, "a spike", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
