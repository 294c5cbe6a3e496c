package dev.spike.junit.server;

import dev.spike.domain.value.Seed;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The seeds of the collections of a server, all of which come from one, if there is one. */
final class Seeds {

  private final Optional<Seed> own;
  private final AtomicBoolean isUsed;

  Seeds(Optional<Seed> own) {
    this.own = own;
    this.isUsed = new AtomicBoolean();
  }

  /** The first collection is like a feed with that seed; others do not look like it. */
  Optional<Seed> next(String collection) {
    return isUsed.getAndSet(true) ? own.map(seed -> new Seed(seed.stream(collection))) : own;
  }
}
