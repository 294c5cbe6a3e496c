package dev.spike.domain.collection;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;
import java.util.Set;

/** The name of a collection: unique, and fit to stand in an address. */
public record CollectionName(String text) {

  private static final Set<String> RESERVED = Set.of("ui", "api", "webjars", "metrics");
  private static final Set<String> DOTS = Set.of(".", "..");

  public CollectionName {
    Faults faults = new Faults();
    Names.check(faults, "a collection", text);
    faults.check(text.indexOf('/') < 0, "", "the name of a collection must not contain '/'");
    faults.check(!DOTS.contains(text), "", "a collection must not be called '%s'", text);
    faults.check(!RESERVED.contains(text), "", "the name '%s' is taken by Spike itself", text);
    faults.refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
