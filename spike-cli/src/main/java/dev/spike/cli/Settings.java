package dev.spike.cli;

import dev.spike.domain.Refusal;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the service is set up, read once.
 *
 * @param data the directory of the SQLite file and of the key for tokens
 * @param database the URL of a PostgreSQL that takes the place of the SQLite file
 */
record Settings(
    String host,
    int port,
    Path data,
    Optional<String> database,
    Optional<byte[]> tokenKey,
    Email admin,
    Optional<Password> adminPassword) {

  static final String DATABASE_PREFIX = "jdbc:postgresql:";

  private static final Email DEFAULT_ADMIN = new Email("admin@localhost");

  /** What the options say, with the secrets that only the environment is trusted with. */
  static Settings of(
      String host,
      int port,
      Path data,
      Optional<String> database,
      Map<String, String> environment) {
    if (database.isPresent() && !database.get().startsWith(DATABASE_PREFIX)) {
      throw new Refusal(
          Refusal.Kind.INVALID, "the URL of a database begins with " + DATABASE_PREFIX);
    }
    return new Settings(
        host,
        port,
        data,
        database,
        value(environment, "SPIKE_JWT_SECRET").map(text -> text.getBytes(StandardCharsets.UTF_8)),
        value(environment, "SPIKE_ADMIN_EMAIL").map(Email::new).orElse(DEFAULT_ADMIN),
        value(environment, "SPIKE_ADMIN_PASSWORD").map(Password::new));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
  }
}
