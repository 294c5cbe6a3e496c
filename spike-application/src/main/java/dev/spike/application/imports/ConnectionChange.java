package dev.spike.application.imports;

import dev.spike.application.Change;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.Sealed;
import java.time.Instant;
import java.util.Optional;

/** What shall be otherwise about a connection; a password of {@code ***} stays as it is. */
public record ConnectionChange(
    Change<ConnectionName> name, Change<Description> description, Change<DatabaseAccess> database) {

  DatabaseConnection of(DatabaseConnection before, Optional<Sealed> sealed, Instant now) {
    DatabaseUrl url = database.value().map(DatabaseAccess::url).orElse(before.url());
    return before.changed(
        name.over(before.name()),
        description.over(before.description()),
        url,
        password(before, sealed),
        now);
  }

  private Optional<Sealed> password(DatabaseConnection before, Optional<Sealed> sealed) {
    if (database.value().isEmpty()) {
      return before.password();
    }
    DatabaseAccess wanted = database.value().get();
    if (!Seals.saysThatItStays(wanted.password())) {
      return sealed;
    }
    if (before.password().isEmpty() || !before.trusts(wanted.url())) {
      throw Seals.needsPassword("database_url");
    }
    return before.password();
  }
}
