package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one run takes otherwise than the source of its project says. Whoever names another server,
 * port or user says what opens it as well: what opens the source is not shown elsewhere.
 *
 * @param <P> the password: a {@link Secret} as it is given, {@link Sealed} as it is kept
 */
public record SftpOverride<P>(
    Optional<String> host,
    Optional<Integer> port,
    Optional<String> username,
    Optional<P> password,
    Optional<String> keyPath,
    Optional<String> hostKey,
    Optional<String> remotePath) {

  private static final String ANY = "any";

  public SftpOverride {
    Objects.requireNonNull(password);
    new SftpAccess(
        host.orElse(ANY),
        port.orElse(SftpAccess.USUAL_PORT),
        username.orElse(ANY),
        Optional.empty(),
        keyPath,
        hostKey,
        remotePath.orElse("/"));
  }

  /** The same with another kind of password. */
  public <Q> SftpOverride<Q> withPassword(Function<? super P, ? extends Q> change) {
    return new SftpOverride<>(
        host, port, username, password.map(change), keyPath, hostKey, remotePath);
  }

  /** Whether this leads to another server or in as somebody else. */
  public boolean leadsElsewhere() {
    return host.isPresent() || port.isPresent() || username.isPresent();
  }

  /**
   * Where a run goes, given how to get to the source of its project, if that has one; refused if
   * that does not say where.
   */
  public SftpAccess over(Optional<SftpAccess> source, Function<? super P, Secret> opening) {
    new Faults()
        .check(
            source.isPresent() || host.isPresent() && username.isPresent(),
            "sftp_override",
            "the project has no source, so a host and a username are needed here")
        .refuseIfAny();
    Optional<SftpAccess> same = leadsElsewhere() ? Optional.empty() : source;
    Optional<Secret> opened = password.map(opening);
    return new SftpAccess(
        host.or(() -> source.map(SftpAccess::host)).orElseThrow(),
        port.or(() -> source.map(SftpAccess::port)).orElse(SftpAccess.USUAL_PORT),
        username.or(() -> source.map(SftpAccess::username)).orElseThrow(),
        opened.or(() -> same.flatMap(SftpAccess::password)),
        keyPath.or(() -> same.flatMap(SftpAccess::keyPath)),
        hostKey.or(() -> pinned(source)),
        remotePath.or(() -> source.map(SftpAccess::remotePath)).orElse("/"));
  }

  /** The key of the server stays the same whoever comes in. */
  private Optional<String> pinned(Optional<SftpAccess> source) {
    return host.isPresent() || port.isPresent()
        ? Optional.empty()
        : source.flatMap(SftpAccess::hostKey);
  }
}
