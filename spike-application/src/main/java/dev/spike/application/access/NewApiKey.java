package dev.spike.application.access;

import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A key that somebody wants for a machine. */
public record NewApiKey(
    KeyLabel label, Optional<Instant> expiresAt, Reach reach, Set<Scope> scopes) {

  public NewApiKey {
    scopes = Set.copyOf(scopes);
  }
}
