package dev.spike.application.memory;

import dev.spike.application.storage.ApiKeys;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyHash;
import java.time.Instant;
import java.util.Optional;

/** API keys within one unit of work. */
record MemoryKeys(Unit unit) implements ApiKeys {

  private KeyTable table() {
    return unit.state().keys();
  }

  @Override
  public Optional<ApiKey> byId(ApiKeyId id) {
    return table().byId().get(id);
  }

  @Override
  public Optional<ApiKey> byHash(KeyHash hash) {
    return table().byHash().get(hash).flatMap(this::byId);
  }

  @Override
  public Page<ApiKey> page(Optional<UserId> owner, PageRequest request) {
    return owner
        .map(UserId::number)
        .map(of -> table().byOwner().page(Pair.firstOf(of), Pair.afterAllOf(of), request))
        .orElseGet(() -> table().byId().page(request));
  }

  @Override
  public void add(ApiKey key) {
    unit.reviseAccess(state -> state.with(state.keys().with(key)));
  }

  @Override
  public void replace(ApiKey key) {
    add(key);
  }

  @Override
  public void use(ApiKeyId id, Instant use) {
    byId(id).ifPresent(key -> unit.change(state -> state.with(state.keys().with(key.usedAt(use)))));
  }

  @Override
  public void remove(ApiKeyId id) {
    unit.reviseAccess(state -> state.with(state.keys().without(id)));
  }
}
