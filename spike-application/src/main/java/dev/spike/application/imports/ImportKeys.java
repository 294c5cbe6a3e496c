package dev.spike.application.imports;

import dev.spike.application.Watch;
import dev.spike.application.storage.Storage;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.access.Scope;
import dev.spike.domain.access.User;
import java.time.Instant;
import java.time.InstantSource;

/** Lets machines in to imports: a key stands for its owner, and may no more than they may. */
public final class ImportKeys {

  private final Storage storage;
  private final Watch watch;

  /** Lets in by the keys of a storage. */
  public ImportKeys(Storage storage, InstantSource clock) {
    this.storage = storage;
    this.watch = new Watch(clock);
  }

  /** On whose behalf the holder of a key acts; refused if it is not good for imports. */
  public Person admit(KeySecret secret) {
    Instant now = watch.now();
    return storage.write(
        stores -> {
          ApiKey key =
              stores
                  .apiKeys()
                  .byHash(secret.hash())
                  .filter(found -> found.isUsableAt(now))
                  .orElseThrow(Rights::unknownKey);
          if (!key.scopes().contains(Scope.IMPORTS_RUN)) {
            throw Rights.outOfScope(Scope.IMPORTS_RUN);
          }
          User owner = stores.users().byId(key.owner()).orElseThrow(Rights::unknownKey);
          stores.apiKeys().use(key.id(), now);
          return owner.person();
        });
  }
}
