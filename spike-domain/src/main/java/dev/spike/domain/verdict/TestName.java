package dev.spike.domain.verdict;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name of a test of alerts. */
public record TestName(String text) {

  public TestName {
    Faults faults = new Faults();
    Names.check(faults, "a test", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
