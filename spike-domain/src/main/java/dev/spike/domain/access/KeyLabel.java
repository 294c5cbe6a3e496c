package dev.spike.domain.access;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** What an API key is called by those who manage it. */
public record KeyLabel(String text) {

  public KeyLabel {
    Faults faults = new Faults();
    Names.check(faults, "an API key", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
