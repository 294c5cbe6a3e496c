package dev.spike.domain.imports;

import dev.spike.domain.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final int BYTE = 0xff;

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
    String options =
        url.options().entrySet().stream()
            .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
            .collect(Collectors.joining("&"));
    return "postgresql://"
        + encoded(url.user())
        + (password.isPresent() ? ":" + HIDDEN : "")
        + "@"
        + url.host()
        + ":"
        + url.port()
        + "/"
        + encoded(url.database())
        + (options.isEmpty() ? "" : "?" + options);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(each) >= 0) {
        encoded.append((char) each);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", each & BYTE));
      }
    }
    return encoded.toString();
  }
}
