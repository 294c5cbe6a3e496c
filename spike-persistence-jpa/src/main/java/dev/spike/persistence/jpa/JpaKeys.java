package dev.spike.persistence.jpa;

import dev.spike.application.storage.ApiKeys;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyHash;
import java.time.Instant;
import java.util.Optional;

/** API keys in a database. */
record JpaKeys(Desk desk) implements ApiKeys {

  @Override
  public Optional<ApiKey> byId(ApiKeyId id) {
    return desk.find(ApiKeyRow.class, id.number()).map(ApiKeyRow::key);
  }

  @Override
  public Optional<ApiKey> byHash(KeyHash hash) {
    return desk.one(ApiKeyRow.class, "from ApiKeyRow where keyHash = ?1", hash.hex())
        .map(ApiKeyRow::key);
  }

  @Override
  public Page<ApiKey> page(Optional<UserId> owner, PageRequest request) {
    return new Where()
        .and("userId = %s", owner.map(UserId::number))
        .page(desk, ApiKeyRow.class, request)
        .map(ApiKeyRow::key);
  }

  @Override
  public void add(ApiKey key) {
    desk.reviseAccess(() -> desk.persist(ApiKeyRow.of(key)));
  }

  @Override
  public void replace(ApiKey key) {
    desk.reviseAccess(() -> desk.merge(ApiKeyRow.of(key)));
  }

  @Override
  public void use(ApiKeyId id, Instant use) {
    byId(id).ifPresent(key -> desk.change(() -> desk.merge(ApiKeyRow.of(key.usedAt(use)))));
  }

  @Override
  public void remove(ApiKeyId id) {
    desk.reviseAccess(() -> desk.execute("delete from ApiKeyRow where id = ?1", id.number()));
  }
}
