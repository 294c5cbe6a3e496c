package dev.spike.application.document;

import dev.spike.application.Fate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a spike: what it was, and what it is then. Both may read the same where the spike
 * only takes over what is changed about its collection.
 */
public record SpikeFate(Fate fate, Optional<DocumentSpike> before, Optional<DocumentSpike> after) {

  /** The spike, as it is known by name and window. */
  public DocumentSpike spike() {
    return Stream.concat(after.stream(), before.stream()).findFirst().orElseThrow();
  }
}
