package dev.spike.application.memory;

import dev.spike.application.storage.Passes;
import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import java.time.Instant;
import java.util.Optional;

/** Passes within one unit of work. */
record MemoryPasses(Unit unit) implements Passes {

  @Override
  public Optional<Pass> byId(PassId id) {
    return unit.state().passes().byId().get(id);
  }

  @Override
  public void keep(Pass pass) {
    unit.change(state -> state.with(state.passes().with(pass)));
  }

  @Override
  public void removeExpired(Instant now) {
    unit.change(state -> state.with(state.passes().withoutExpired(now)));
  }
}
