package dev.spike.domain.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import java.util.Optional;
import java.util.Set;

/**
 * How far an API key reaches: to all collections of its owner or to those named, and to both halves
 * of them or to one.
 */
public record Reach(Optional<Set<CollectionId>> named, Optional<CollectionType> type) {

  /** Everything that the owner owns. */
  public static final Reach ALL = new Reach(Optional.empty(), Optional.empty());

  public Reach {
    if (named.filter(Set::isEmpty).isPresent()) {
      throw Refusal.invalid(
          "collection_ids", "a key must reach at least one collection; name none to reach all");
    }
    named = named.map(Set::copyOf);
  }

  /**
   * Whether a key with this reach covers one half of a collection, given who the owners of the key
   * and of the collection are now. A named collection counts as long as the key's owner may read
   * it.
   */
  public boolean covers(
      Person keyOwner, CollectionId collection, UserId collectionOwner, CollectionType half) {
    boolean there =
        named.map(ids -> ids.contains(collection)).orElse(keyOwner.id().equals(collectionOwner));
    return there
        && type.map(half::equals).orElse(true)
        && Rights.allow(keyOwner, Act.READ, collectionOwner);
  }
}
