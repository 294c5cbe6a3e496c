package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name of a connection, which no other connection has. */
public record ConnectionName(String text) {

  public ConnectionName {
    Faults faults = new Faults();
    Names.check(faults, "a connection", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
