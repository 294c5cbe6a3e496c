package dev.spike.domain.imports;

import dev.spike.domain.Stamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A directory of an SFTP server that files can be fetched from, as it is kept.
 *
 * @param access how to get there, without the password
 * @param password the password, sealed
 */
public record SftpSource(
    SourceId id,
    SourceName name,
    Description description,
    SftpAccess access,
    Optional<Sealed> password,
    Stamp stamp) {

  public SftpSource {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
    Objects.requireNonNull(password);
    Objects.requireNonNull(stamp);
    if (access.password().isPresent()) {
      throw new IllegalArgumentException("a source keeps its password sealed");
    }
  }

  /** This source after somebody changed it. */
  public SftpSource changed(
      SourceName otherName,
      Description otherDescription,
      SftpAccess otherAccess,
      Optional<Sealed> otherPassword,
      Instant now) {
    return new SftpSource(
        id, otherName, otherDescription, otherAccess, otherPassword, stamp.touched(now));
  }

  /** This source, which from now on accepts no other key of the server. */
  public SftpSource pinned(String hostKey, Instant now) {
    SftpAccess pinned =
        new SftpAccess(
            access.host(),
            access.port(),
            access.username(),
            access.password(),
            access.keyPath(),
            Optional.of(hostKey),
            access.remotePath());
    return new SftpSource(id, name, description, pinned, password, stamp.touched(now));
  }

  /** Whether what opens this source may be shown to where another access leads. */
  public boolean trusts(SftpAccess other) {
    return access.host().equals(other.host())
        && access.port() == other.port()
        && access.username().equals(other.username());
  }

  /** How to get there, with the password opened. */
  public SftpAccess opened(Optional<Secret> secret) {
    return new SftpAccess(
        access.host(),
        access.port(),
        access.username(),
        secret,
        access.keyPath(),
        access.hostKey(),
        access.remotePath());
  }
}
