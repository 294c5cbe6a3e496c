package dev.spike.application.collection;

import dev.spike.application.Change;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.Optional;

/** What shall be otherwise about a collection: its name, its seed, or that it has one. */
public record CollectionChange(Change<CollectionName> name, Change<Optional<Seed>> seed) {

  DataCollection of(DataCollection before, Instant now) {
    return new DataCollection(
        before.id(),
        name.over(before.name()),
        seed.over(before.seed()),
        before.owner(),
        before.stored(),
        before.stamp().touched(now));
  }
}
