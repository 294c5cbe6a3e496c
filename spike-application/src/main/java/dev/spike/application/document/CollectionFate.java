package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.value.Seed;
import java.util.List;
import java.util.Optional;

/** What becomes of a collection, and of those of its fields and spikes that do not just stay. */
public record CollectionFate(
    Fate fate, CollectionName name, Seeds seeds, List<FieldFate> fields, List<SpikeFate> spikes) {

  public CollectionFate {
    fields = List.copyOf(fields);
    spikes = List.copyOf(spikes);
  }

  /** The seed that a collection had, and the one that it has then. */
  public record Seeds(Optional<Seed> before, Optional<Seed> after) {

    /** Whether the one is not the other. */
    public boolean differ() {
      return !before.equals(after);
    }
  }
}
