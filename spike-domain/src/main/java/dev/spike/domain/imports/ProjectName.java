package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;
import java.util.Set;

/** The name of a project, which no other project has, and which is fit to stand in an address. */
public record ProjectName(String text) {

  private static final Set<String> DOTS = Set.of(".", "..");

  public ProjectName {
    Faults faults = new Faults();
    Names.check(faults, "a project", text);
    faults.check(text.indexOf('/') < 0, "", "the name of a project must not contain '/'");
    faults.check(!DOTS.contains(text), "", "a project must not be called '%s'", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
