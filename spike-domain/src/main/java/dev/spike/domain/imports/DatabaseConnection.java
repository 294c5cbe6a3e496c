package dev.spike.domain.imports;

import dev.spike.domain.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A database that files can be loaded into, as it is kept: its password is sealed. */
public record DatabaseConnection(
    ConnectionId id,
    ConnectionName name,
    Description description,
    DatabaseUrl url,
    Optional<Sealed> password,
    Stamp stamp) {

  /** What is shown instead of a password, and what says, where one is wanted, that it stays. */
  public static final String HIDDEN = "***";

  public DatabaseConnection {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
    Objects.requireNonNull(url);
    Objects.requireNonNull(password);
    Objects.requireNonNull(stamp);
  }

  /** This connection after somebody changed it. */
  public DatabaseConnection changed(
      ConnectionName otherName,
      Description otherDescription,
      DatabaseUrl otherUrl,
      Optional<Sealed> otherPassword,
      Instant now) {
    return new DatabaseConnection(
        id, otherName, otherDescription, otherUrl, otherPassword, stamp.touched(now));
  }

  /**
   * Whether a password that is meant for this connection may be shown to where another URL leads:
   * to the same server, as the same user.
   */
  public boolean trusts(DatabaseUrl other) {
    return url.host().equals(other.host())
        && url.port() == other.port()
        && url.user().equals(other.user())
        && sameProtection(other.options());
  }

  /** A password that travelled encrypted must not be sent in the clear by whoever lacks it. */
  private boolean sameProtection(Map<String, String> others) {
    return Objects.equals(url.options().get("sslmode"), others.get("sslmode"));
  }

  /** The URL as it can be shown to anybody and read again; the password is hidden. */
  public String shownUrl() {
    return url.shown(password.isPresent());
  }
}
