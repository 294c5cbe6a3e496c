package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name of a source, which no other source has. */
public record SourceName(String text) {

  public SourceName {
    Faults faults = new Faults();
    Names.check(faults, "a source", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
