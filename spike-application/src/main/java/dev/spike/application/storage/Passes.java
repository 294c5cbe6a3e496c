package dev.spike.application.storage;

import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import java.time.Instant;
import java.util.Optional;

/** The passes that are no longer what they were when they were handed out. */
public interface Passes {

  /** What became of a pass, if anything did. */
  Optional<Pass> byId(PassId id);

  /** Keeps what became of a pass; this revises nothing. */
  void keep(Pass pass);

  /** Removes the passes that have expired at an instant. */
  void removeExpired(Instant now);
}
