package dev.spike.cli.settings;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import dev.spike.domain.clock.ClockStart;
import dev.spike.http.HttpSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * How the service is set up, read once.
 *
 * @param data the directory of the SQLite file and of the keys that nobody gave
 * @param database the URL of a PostgreSQL that takes the place of the SQLite file
 * @param secretKey the 32 bytes that seal the passwords of databases and servers
 * @param clock how the clock is set at the start; without it, it goes on as it was set before
 */
public record Settings(
    String host,
    int port,
    Path data,
    Optional<String> database,
    Optional<byte[]> tokenKey,
    Optional<byte[]> secretKey,
    Email admin,
    Optional<Password> adminPassword,
    Optional<ClockStart> clock,
    ImportSetup imports,
    TruthSetup truth) {

  /** Where a service listens if nobody says otherwise. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port on which a service listens if nobody says otherwise. */
  public static final int DEFAULT_PORT = 8088;

  /** The first Admin if nobody says otherwise. */
  public static final Email DEFAULT_ADMIN = new Email("admin@localhost");

  private static final String DATABASE_PREFIX = "jdbc:postgresql:";
  private static final int LAST_PORT = 65_535;

  /** What the sources say, or everything that is wrong with it. */
  public static Settings of(Sources sources) {
    Settings settings =
        new Settings(
            sources.read(Setting.HOST, host -> host).orElse(DEFAULT_HOST),
            sources.read(Setting.PORT, Settings::port).orElse(DEFAULT_PORT),
            sources.read(Setting.DATA, Settings::directory).orElseGet(sources::data),
            sources.read(Setting.DB, Settings::database),
            sources.read(Setting.JWT_SECRET, Settings::tokenKey),
            sources.read(Setting.SECRET_KEY, Settings::secretKey),
            sources.read(Setting.ADMIN_EMAIL, Email::new).orElse(DEFAULT_ADMIN),
            sources.read(Setting.ADMIN_PASSWORD, Password::new),
            sources.read(Setting.CLOCK, ClockStart::parse),
            ImportSetup.of(sources),
            TruthSetup.of(sources));
    sources.refuseIfAny();
    return settings;
  }

  /** A port as somebody wrote it. */
  public static int port(String text) {
    boolean number = text.matches("\\d{1,5}");
    new Faults()
        .check(
            number && Integer.parseInt(text) <= LAST_PORT,
            "",
            "a port is 0 to %d, not %s",
            LAST_PORT,
            Texts.shown(text))
        .refuseIfAny();
    return Integer.parseInt(text);
  }

  static Path directory(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Refusal(
          Refusal.Kind.INVALID, Texts.shown(text) + " cannot be the name of a directory");
    }
  }

  private static String database(String url) {
    new Faults()
        .check(
            url.startsWith(DATABASE_PREFIX),
            "",
            "the URL of a database begins with %s",
            DATABASE_PREFIX)
        .refuseIfAny();
    return url;
  }

  private static byte[] tokenKey(String text) {
    return longEnough("tokens", text);
  }

  /** As long as the cipher needs it, however long the text is. */
  private static byte[] secretKey(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(longEnough("secrets", text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] longEnough(String sealed, String text) {
    byte[] key = text.getBytes(StandardCharsets.UTF_8);
    new Faults()
        .check(
            key.length >= HttpSettings.SHORTEST_KEY,
            "",
            "the key for %s must have at least %d bytes, not %d",
            sealed,
            HttpSettings.SHORTEST_KEY,
            key.length)
        .refuseIfAny();
    return key;
  }
}
