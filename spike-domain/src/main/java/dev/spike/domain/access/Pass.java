package dev.spike.domain.access;

import dev.spike.domain.UserId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a user shows who has signed in.
 *
 * @param version the version of the user's tokens for which it stands; none once it was given back
 * @param expiresAt when it is good for nothing in any case
 */
public record Pass(PassId id, UserId user, OptionalInt version, Instant expiresAt) {

  /** This pass for another version of the user's tokens, if it was not given back. */
  public Pass standingFor(int other) {
    return new Pass(id, user, version.isEmpty() ? version : OptionalInt.of(other), expiresAt);
  }

  /** This pass, given back. */
  public Pass givenBack() {
    return new Pass(id, user, OptionalInt.empty(), expiresAt);
  }
}
