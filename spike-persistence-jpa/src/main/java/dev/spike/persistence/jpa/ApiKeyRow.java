package dev.spike.persistence.jpa;

import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyHash;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeyPrefix;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An API key; the ids of the collections that it reaches stay in it when these are gone. */
@Entity
@Table(name = "api_keys")
class ApiKeyRow {

  private static final String BETWEEN = " ";

  @Id private long id;
  private long userId;
  private String label;
  private String keyPrefix;
  private String keyHash;
  private boolean revoked;
  private Long expiresAt;
  private Long lastUsedAt;
  private String collectionIds;
  private String collectionType;
  private String scopes;
  @Embedded private StampColumns stamp;

  static ApiKeyRow of(ApiKey key) {
    ApiKeyRow row = new ApiKeyRow();
    row.id = key.id().number();
    row.userId = key.owner().number();
    row.label = key.label().text();
    row.keyPrefix = key.prefix().text();
    row.keyHash = key.hash().hex();
    row.revoked = key.revoked();
    row.expiresAt = key.expiresAt().map(Instant::toEpochMilli).orElse(null);
    row.lastUsedAt = key.lastUsedAt().map(Instant::toEpochMilli).orElse(null);
    row.collectionIds = key.reach().named().map(ApiKeyRow::joined).orElse(null);
    row.collectionType = key.reach().type().map(CollectionType::toString).orElse(null);
    row.scopes = joined(key.scopes());
    row.stamp = StampColumns.of(key.stamp());
    return row;
  }

  ApiKey key() {
    return new ApiKey(
        new ApiKeyId(id),
        new UserId(userId),
        new KeyLabel(label),
        new KeyPrefix(keyPrefix),
        new KeyHash(keyHash),
        revoked,
        Optional.ofNullable(expiresAt).map(Instant::ofEpochMilli),
        Optional.ofNullable(lastUsedAt).map(Instant::ofEpochMilli),
        reach(),
        words(scopes).map(Scope::parse).collect(Collectors.toUnmodifiableSet()),
        stamp.stamp());
  }

  private Reach reach() {
    return new Reach(
        Optional.ofNullable(collectionIds).map(ApiKeyRow::ids),
        Optional.ofNullable(collectionType).map(CollectionType::parse));
  }

  private static Set<CollectionId> ids(String joined) {
    return words(joined)
        .map(id -> new CollectionId(Long.parseLong(id)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String joined(Set<?> things) {
    return things.stream().map(Object::toString).sorted().collect(Collectors.joining(BETWEEN));
  }

  private static Stream<String> words(String joined) {
    return Arrays.stream(joined.split(BETWEEN));
  }
}
