package dev.spike.application.generation;

import dev.spike.application.storage.Stores;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyHash;
import dev.spike.domain.access.Rights;
import dev.spike.domain.access.Scope;
import dev.spike.domain.access.User;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import java.time.Instant;

/** What somebody with a key asked for, and when. */
record Poll(KeyHash hash, CollectionName name, CollectionType type, Instant now) {

  /** A poll that is let through, with the key that opened. */
  record Admission(ApiKeyId key, Scene scene) {}

  Admission admission(Stores stores) {
    ApiKey key = key(stores, hash, now);
    User owner = stores.users().byId(key.owner()).orElseThrow(Rights::unknownKey);
    DataCollection collection =
        stores
            .collections()
            .byName(name)
            .filter(found -> key.reach().covers(owner.person(), found.id(), found.owner(), type))
            .orElseThrow(() -> Rights.outOfReach(type));
    return new Admission(key.id(), Scene.of(stores, collection, type, now));
  }

  /** The key of that hash, if it opens any data at all. */
  static ApiKey key(Stores stores, KeyHash hash, Instant now) {
    ApiKey key =
        stores
            .apiKeys()
            .byHash(hash)
            .filter(found -> found.isUsableAt(now))
            .filter(found -> stores.users().byId(found.owner()).isPresent())
            .orElseThrow(Rights::unknownKey);
    if (!key.scopes().contains(Scope.DATA_READ)) {
      throw Rights.outOfScope(Scope.DATA_READ);
    }
    return key;
  }
}
