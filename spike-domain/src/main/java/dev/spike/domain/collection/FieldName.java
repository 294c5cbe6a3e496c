package dev.spike.domain.collection;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name of a field, unique within its half of a collection. */
public record FieldName(String text) {

  public FieldName {
    Faults faults = new Faults();
    Names.check(faults, "a field", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
