package dev.spike.application.storage;

import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyHash;
import java.time.Instant;
import java.util.Optional;

/** The API keys. */
public interface ApiKeys {

  /** The key of an id. */
  Optional<ApiKey> byId(ApiKeyId id);

  /** The key of which this is the hash. */
  Optional<ApiKey> byHash(KeyHash hash);

  /** Keys by id, of one owner or of all. */
  Page<ApiKey> page(Optional<UserId> owner, PageRequest request);

  /** Adds a key. */
  void add(ApiKey key);

  /** Keeps a key in place of the one with the same id. */
  void replace(ApiKey key);

  /** Notes when a key was used, unless a later use is known; this revises nothing. */
  void use(ApiKeyId id, Instant use);

  /** Removes a key. */
  void remove(ApiKeyId id);
}
