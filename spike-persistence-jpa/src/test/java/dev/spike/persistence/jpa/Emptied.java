package dev.spike.persistence.jpa;

import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.domain.clock.ClockSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes a storage that is dear to open as good as new. */
final class Emptied {

  /** Long enough for a machine that does much else. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private Emptied() {}

  static Storage of(Storage storage) {
    PageRequest all = new PageRequest(PageRequest.MOST, 0);
    return storage.write(
        stores -> {
          stores
              .collections()
              .page(Optional.empty(), all)
              .items()
              .forEach(collection -> stores.collections().remove(collection.id()));
          stores.users().page(all).items().forEach(user -> stores.users().remove(user.id()));
          stores.clock().keep(ClockSetting.REAL);
          stores.passes().removeExpired(Instant.ofEpochMilli(Long.MAX_VALUE));
          return storage;
        });
  }
}
