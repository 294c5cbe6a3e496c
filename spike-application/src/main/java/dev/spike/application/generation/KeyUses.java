package dev.spike.application.generation;

import dev.spike.application.storage.Storage;
import dev.spike.domain.access.ApiKeyId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When keys were used last, to the minute. Uses are noted in memory, so that nobody waits for them,
 * and kept when somebody calls {@link #flush}.
 */
public final class KeyUses {

  private final Storage storage;
  private final Map<ApiKeyId, Instant> noted;
  private final Map<ApiKeyId, Instant> kept;

  /** No key was used yet. */
  public KeyUses(Storage storage) {
    this.storage = storage;
    this.noted = new ConcurrentHashMap<>();
    this.kept = new ConcurrentHashMap<>();
  }

  /** Notes the use of a key. */
  void note(ApiKeyId key, Instant use) {
    Instant minute = use.truncatedTo(ChronoUnit.MINUTES);
    if (!minute.equals(kept.get(key))) {
      noted.merge(key, minute, KeyUses::later);
    }
  }

  /** Keeps what was noted; what cannot be kept stays noted. */
  public void flush() {
    Map<ApiKeyId, Instant> uses = Map.copyOf(noted);
    if (uses.isEmpty()) {
      return;
    }
    storage.write(
        stores -> {
          uses.forEach(stores.apiKeys()::use);
          return uses;
        });
    kept.clear();
    kept.putAll(uses);
    uses.forEach(noted::remove);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
