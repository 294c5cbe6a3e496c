package dev.spike.application.access;

import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Rights;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Makes the keys of machines, and takes them back. */
public final class Locksmith {

  private final Storage storage;
  private final Watch watch;
  private final Secrets secrets;

  /** A locksmith for the keys in a storage. */
  public Locksmith(Storage storage, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.watch = new Watch(clock);
    this.secrets = new Secrets(random);
  }

  /** Makes a key, which is then the person's own. */
  public IssuedKey issue(Person person, NewApiKey wanted) {
    Rights.demandCreation(person, "an API key");
    Instant now = watch.now();
    Optional<Instant> expiresAt = wanted.expiresAt().map(Watch::kept);
    requireFuture(expiresAt, now);
    KeySecret secret = secrets.key();
    return storage.write(
        stores -> {
          requireReadable(stores, person, wanted.reach());
          ApiKey key =
              new ApiKey(
                  new ApiKeyId(stores.ids().next()),
                  person.id(),
                  wanted.label(),
                  secret.prefix(),
                  secret.hash(),
                  false,
                  expiresAt,
                  Optional.empty(),
                  wanted.reach(),
                  wanted.scopes(),
                  Stamp.of(now));
          stores.apiKeys().add(key);
          return new IssuedKey(key, secret);
        });
  }

  /** The key of an id. */
  public ApiKey get(Person person, ApiKeyId id) {
    return storage.read(stores -> key(stores, person, Act.READ, id));
  }

  /** The keys that a person may see. */
  public Page<ApiKey> list(Person person, PageRequest request) {
    return storage.read(stores -> stores.apiKeys().page(Rights.ownerSeenBy(person), request));
  }

  /** Makes a key other than it was. */
  public ApiKey change(Person person, ApiKeyId id, ApiKeyChange change, Expected expected) {
    Instant now = watch.now();
    return storage.write(
        stores ->
            replaced(
                stores,
                key(stores, person, Act.CHANGE, id),
                before -> {
                  expected.check(before.stamp(), "API key " + id);
                  ApiKey after = change.of(before, now);
                  if (!after.expiresAt().equals(before.expiresAt())) {
                    requireFuture(after.expiresAt(), now);
                  }
                  if (!after.reach().named().equals(before.reach().named())) {
                    requireReadable(stores, person, after.reach());
                  }
                  return after;
                }));
  }

  /** Takes a key back for good; it stays on the list. */
  public ApiKey revoke(Person person, ApiKeyId id) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          ApiKey before = key(stores, person, Act.CHANGE, id);
          return before.revoked() ? before : replaced(stores, before, key -> key.revokedAt(now));
        });
  }

  /** Takes a key back and off the list. */
  public void delete(Person person, ApiKeyId id, Expected expected) {
    storage.write(
        stores -> {
          expected.check(key(stores, person, Act.DELETE, id).stamp(), "API key " + id);
          stores.apiKeys().remove(id);
          return id;
        });
  }

  private static ApiKey replaced(Stores stores, ApiKey before, UnaryOperator<ApiKey> change) {
    ApiKey after = change.apply(before);
    stores.apiKeys().replace(after);
    return after;
  }

  private static ApiKey key(Stores stores, Person person, Act act, ApiKeyId id) {
    ApiKey key = stores.apiKeys().byId(id).orElseThrow(() -> Permitted.missing("API key " + id));
    Rights.demand(person, act, key.owner(), "API key " + id);
    return key;
  }

  private static void requireReadable(Stores stores, Person person, Reach reach) {
    reach
        .named()
        .orElse(Set.of())
        .forEach(id -> Permitted.collection(stores, person, Act.READ, id));
  }

  private static void requireFuture(Optional<Instant> expiresAt, Instant now) {
    if (!expiresAt.map(now::isBefore).orElse(true)) {
      throw Refusal.invalid("expires_at", "a key must expire in the future, or never");
    }
  }
}
