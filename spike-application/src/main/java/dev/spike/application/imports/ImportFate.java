package dev.spike.application.imports;

import dev.spike.application.Fate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a thing of imports: what would have been written about it before, and what would
 * be then.
 *
 * @param otherSecret whether the secret is another one, which is hidden in what is written
 */
public record ImportFate(
    Optional<ImportDocument> before, Optional<ImportDocument> after, boolean otherSecret) {

  /** In one word. */
  public Fate fate() {
    if (before.isEmpty()) {
      return Fate.CREATED;
    }
    if (after.isEmpty()) {
      return Fate.DELETED;
    }
    return before.equals(after) && !otherSecret ? Fate.UNCHANGED : Fate.CHANGED;
  }

  /** Of what it is the fate. */
  public ImportThing thing() {
    return Stream.concat(after.stream(), before.stream()).findFirst().orElseThrow().thing();
  }
}
