package dev.spike.domain.imports;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * In whose hands a running job is, and until when if nothing more is heard.
 *
 * @param token what only the holder knows; another run of the same job would have another one
 */
public record Lease(String node, UUID token, Instant until) {

  public Lease {
    Objects.requireNonNull(node);
    Objects.requireNonNull(token);
    Objects.requireNonNull(until);
  }

  /** Whether nothing was heard of the holder for too long. */
  public boolean isOverAt(Instant now) {
    return !now.isBefore(until);
  }

  /** This lease for longer. */
  public Lease until(Instant later) {
    return new Lease(node, token, later);
  }
}
