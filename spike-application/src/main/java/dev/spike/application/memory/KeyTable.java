package dev.spike.application.memory;

import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyHash;
import java.util.Comparator;
import java.util.List;

/** API keys, and the ways to find them. */
record KeyTable(
    Tree<ApiKeyId, ApiKey> byId, Tree<KeyHash, ApiKeyId> byHash, Tree<Pair, ApiKey> byOwner) {

  static final KeyTable EMPTY =
      new KeyTable(
          Tree.sortedBy(Comparator.comparingLong(ApiKeyId::number)),
          Tree.sortedBy(Comparator.comparing(KeyHash::hex)),
          Tree.sortedBy(Pair.ORDER));

  KeyTable with(ApiKey key) {
    return new KeyTable(
        byId.with(key.id(), key), byHash.with(key.hash(), key.id()), byOwner.with(owned(key), key));
  }

  KeyTable without(ApiKeyId id) {
    return byId.get(id).map(this::without).orElse(this);
  }

  private KeyTable without(ApiKey key) {
    return new KeyTable(
        byId.without(key.id()), byHash.without(key.hash()), byOwner.without(owned(key)));
  }

  KeyTable withoutAllOf(UserId owner) {
    long number = owner.number();
    List<ApiKey> gone = byOwner.between(Pair.firstOf(number), Pair.afterAllOf(number)).toList();
    KeyTable rest = this;
    for (ApiKey key : gone) {
      rest = rest.without(key);
    }
    return rest;
  }

  private static Pair owned(ApiKey key) {
    return new Pair(key.owner().number(), key.id().number());
  }
}
