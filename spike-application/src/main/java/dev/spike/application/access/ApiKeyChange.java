package dev.spike.application.access;

import dev.spike.application.Change;
import dev.spike.application.Watch;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What shall be otherwise about a key. */
public record ApiKeyChange(
    Change<KeyLabel> label,
    Change<Optional<Instant>> expiresAt,
    Change<Optional<Set<CollectionId>>> collections,
    Change<Optional<CollectionType>> type,
    Change<Set<Scope>> scopes) {

  ApiKey of(ApiKey before, Instant now) {
    Reach reach =
        new Reach(collections.over(before.reach().named()), type.over(before.reach().type()));
    return before.changed(
        label.over(before.label()),
        expiresAt.over(before.expiresAt()).map(Watch::kept),
        reach,
        scopes.over(before.scopes()),
        now);
  }
}
