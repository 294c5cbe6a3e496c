package dev.spike.persistence.jpa;

import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.SourceName;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** A source in the table of sources; its password is sealed. */
@Entity
@Table(name = "import_sources")
class SourceRow {

  @Id private String id;
  private String name;
  private String description;
  private String host;
  private int port;
  private String username;
  private String password;
  private String keyPath;
  private String hostKey;
  private String remotePath;
  @Embedded private StampColumns stamp;

  static SourceRow of(SftpSource source) {
    SourceRow row = new SourceRow();
    SftpAccess access = source.access();
    row.id = source.id().toString();
    row.name = source.name().text();
    row.description = source.description().text();
    row.host = access.host();
    row.port = access.port();
    row.username = access.username();
    row.password = source.password().map(Sealed::text).orElse(null);
    row.keyPath = access.keyPath().orElse(null);
    row.hostKey = access.hostKey().orElse(null);
    row.remotePath = access.remotePath();
    row.stamp = StampColumns.of(source.stamp());
    return row;
  }

  SftpSource source() {
    return new SftpSource(
        new SourceId(UUID.fromString(id)),
        new SourceName(name),
        new Description(description),
        new SftpAccess(
            host,
            port,
            username,
            Optional.empty(),
            Optional.ofNullable(keyPath),
            Optional.ofNullable(hostKey),
            remotePath),
        Optional.ofNullable(password).map(Sealed::new),
        stamp.stamp());
  }
}
