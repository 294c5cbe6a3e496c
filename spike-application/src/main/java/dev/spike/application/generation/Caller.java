package dev.spike.application.generation;

import dev.spike.application.storage.Stores;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.KeyHash;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.access.Scope;
import dev.spike.domain.access.User;
import dev.spike.domain.collection.CollectionType;
import java.time.Instant;
import java.util.Optional;

/** Whoever polls with a key, and the person who answers for it. */
record Caller(ApiKey key, Person owner) {

  /** Whoever has the key of that hash. */
  static Caller of(Stores stores, KeyHash hash) {
    ApiKey key = stores.apiKeys().byHash(hash).orElseThrow(Rights::unknownKey);
    Optional<User> owner = stores.users().byId(key.owner());
    return new Caller(key, owner.orElseThrow(Rights::unknownKey).person());
  }

  /** Refuses a key that opens no data at all. */
  void demandData(Instant now) {
    if (!key.isUsableAt(now)) {
      throw Rights.unknownKey();
    }
    if (!key.scopes().contains(Scope.DATA_READ)) {
      throw Rights.outOfScope(Scope.DATA_READ);
    }
  }

  /** Whether one half of what is drawn by a plan is within the reach of the key. */
  boolean reaches(Plan plan, CollectionType type) {
    return key.reach().covers(owner, plan.id(), plan.owner(), type);
  }
}
