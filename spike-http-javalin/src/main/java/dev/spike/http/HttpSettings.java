package dev.spike.http;

import dev.spike.domain.Faults;
import java.time.Duration;

/**
 * Where the service listens, and how it seals its tokens; it never prints its key.
 *
 * @param port 0 for any that is free
 * @param tokenKey at least 32 random bytes
 * @param patience how long requests that run may still take when the service stops
 * @param version what the service says that it is
 */
public record HttpSettings(
    String host, int port, byte[] tokenKey, Duration patience, String version) {

  /** The fewest bytes that a key for tokens can have. */
  public static final int SHORTEST_KEY = 32;

  private static final int LAST_PORT = 65_535;

  public HttpSettings {
    tokenKey = tokenKey.clone();
    new Faults()
        .check(
            tokenKey.length >= SHORTEST_KEY,
            "tokenKey",
            "the key for tokens must have at least %d bytes, not %d",
            SHORTEST_KEY,
            tokenKey.length)
        .check(port >= 0 && port <= LAST_PORT, "port", "a port is 0 to %d, not %d", LAST_PORT, port)
        .refuseIfAny();
  }

  @Override
  public byte[] tokenKey() {
    return tokenKey.clone();
  }

  @Override
  public String toString() {
    return "HttpSettings[" + host + ":" + port + "]";
  }
}
