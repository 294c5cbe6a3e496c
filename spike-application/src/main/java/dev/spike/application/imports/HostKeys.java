package dev.spike.application.imports;

import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Pins the keys of SFTP servers: what a server shows first is what it must show ever after. */
record HostKeys(ImportStorage storage, FileSources sources) {

  /** The access with the key that its server shows, unless one is pinned already. */
  SftpAccess with(SftpAccess access) throws IOException {
    if (access.hostKey().isPresent()) {
      return access;
    }
    return new SftpAccess(
        access.host(),
        access.port(),
        access.username(),
        access.password(),
        access.keyPath(),
        Optional.of(sources.hostKey(access)),
        access.remotePath());
  }

  /** Pins the key of an access that let somebody in, unless the source has become another one. */
  void pin(SourceId id, SftpAccess access, Instant now) {
    storage.write(
        stores -> {
          stores
              .sources()
              .byId(id)
              .filter(source -> isSameServer(source, access))
              .filter(source -> source.access().hostKey().isEmpty())
              .ifPresent(
                  source ->
                      stores.sources().replace(source.pinned(access.hostKey().orElseThrow(), now)));
          return id;
        });
  }

  private static boolean isSameServer(SftpSource source, SftpAccess access) {
    return source.access().host().equals(access.host()) && source.access().port() == access.port();
  }
}
