package dev.spike.persistence.jpa;

import dev.spike.application.storage.Passes;
import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import java.time.Instant;
import java.util.Optional;

/** Passes in a database. */
record JpaPasses(Desk desk) implements Passes {

  @Override
  public Optional<Pass> byId(PassId id) {
    return desk.find(PassRow.class, id.text()).map(PassRow::pass);
  }

  @Override
  public void keep(Pass pass) {
    desk.change(() -> desk.merge(PassRow.of(pass)));
  }

  @Override
  public void removeExpired(Instant now) {
    desk.change(
        () -> desk.execute("delete from PassRow where expiresAt <= ?1", now.toEpochMilli()));
  }
}
