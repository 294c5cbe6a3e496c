package dev.spike.application.imports;

import dev.spike.application.Change;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceName;
import java.time.Instant;
import java.util.Optional;

/**
 * What shall be otherwise about a source. A password of {@code ***} stays as it is; of another
 * server another key is expected, which is pinned anew unless it is given.
 */
public record SourceChange(
    Change<SourceName> name,
    Change<Description> description,
    Change<String> host,
    Change<Integer> port,
    Change<String> username,
    Change<Optional<Secret>> password,
    Change<Optional<String>> keyPath,
    Change<Optional<String>> hostKey,
    Change<String> remotePath) {

  /** The password that was given, if one was. */
  Optional<Secret> given() {
    return password.value().flatMap(secret -> secret);
  }

  SftpSource of(SftpSource before, Optional<Sealed> sealed, Instant now) {
    SftpAccess old = before.access();
    String server = host.over(old.host());
    int door = port.over(old.port());
    boolean sameServer = server.equals(old.host()) && door == old.port();
    SftpAccess access =
        new SftpAccess(
            server,
            door,
            username.over(old.username()),
            Optional.empty(),
            keyPath.over(old.keyPath()),
            hostKey.over(sameServer ? old.hostKey() : Optional.empty()),
            remotePath.over(old.remotePath()));
    return before.changed(
        name.over(before.name()),
        description.over(before.description()),
        access,
        password(before, access, sealed),
        now);
  }

  private Optional<Sealed> password(SftpSource before, SftpAccess access, Optional<Sealed> sealed) {
    boolean stays = password.value().isEmpty() || Seals.saysThatItStays(given());
    if (!stays) {
      return sealed;
    }
    if (Seals.saysThatItStays(given()) && before.password().isEmpty()
        || before.password().isPresent() && !before.trusts(access)) {
      throw Seals.needsPassword("password");
    }
    return before.password();
  }
}
