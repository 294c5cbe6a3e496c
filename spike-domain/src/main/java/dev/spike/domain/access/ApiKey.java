package dev.spike.domain.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The key of a machine: whose it is, how far it reaches and how long it lasts. */
public record ApiKey(
    ApiKeyId id,
    UserId owner,
    KeyLabel label,
    KeyPrefix prefix,
    KeyHash hash,
    boolean revoked,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Reach reach,
    Set<Scope> scopes,
    Stamp stamp) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw Refusal.invalid("scopes", "a key must have at least one of data:read, imports:run");
    }
  }

  /** Whether this key was taken back. */
  public KeyStatus status() {
    return revoked ? KeyStatus.REVOKED : KeyStatus.ACTIVE;
  }

  /** Whether this key opens anything at an instant: it does not at the one at which it expires. */
  public boolean isUsableAt(Instant now) {
    return !revoked && expiresAt.map(now::isBefore).orElse(true);
  }

  /** This key with what its owner may change about it. */
  public ApiKey changed(
      KeyLabel otherLabel,
      Optional<Instant> otherExpiry,
      Reach otherReach,
      Set<Scope> otherScopes,
      Instant now) {
    return new ApiKey(
        id,
        owner,
        otherLabel,
        prefix,
        hash,
        revoked,
        otherExpiry,
        lastUsedAt,
        otherReach,
        otherScopes,
        stamp.touched(now));
  }

  /** This key, taken back for good. */
  public ApiKey revokedAt(Instant now) {
    return new ApiKey(
        id,
        owner,
        label,
        prefix,
        hash,
        true,
        expiresAt,
        lastUsedAt,
        reach,
        scopes,
        stamp.touched(now));
  }

  /** This key after a use, which is no change of what people edit; uses may come out of order. */
  public ApiKey usedAt(Instant use) {
    Optional<Instant> latest = lastUsedAt.filter(use::isBefore).or(() -> Optional.of(use));
    return new ApiKey(
        id, owner, label, prefix, hash, revoked, expiresAt, latest, reach, scopes, stamp);
  }
}
