package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A directory of an SFTP server, with what opens it.
 *
 * @param keyPath a file with a private key, within the directory that imports may read
 * @param hostKey the key that the server must show, as {@code ssh-ed25519 AAAA…}
 */
public record SftpAccess(
    String host,
    int port,
    String username,
    Optional<Secret> password,
    Optional<String> keyPath,
    Optional<String> hostKey,
    String remotePath) {

  /** Where an SFTP server listens if nobody says otherwise. */
  public static final int USUAL_PORT = 22;

  private static final int LAST_PORT = 65_535;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,252}|[0-9A-Fa-f:.]{2,45}");
  private static final Pattern KEY = Pattern.compile("[a-z0-9@.-]{1,60} [A-Za-z0-9+/=]{16,4096}");

  public SftpAccess {
    Objects.requireNonNull(password);
    Objects.requireNonNull(keyPath);
    new Faults()
        .check(
            HOST.matcher(host).matches(), "host", "no server can be called %s", Texts.shown(host))
        .check(port >= 1 && port <= LAST_PORT, "port", "a port is 1 to %d, not %d", LAST_PORT, port)
        .check(
            !username.isBlank() && isPlain(username),
            "username",
            "a user name must not be empty or contain control characters")
        .check(
            remotePath.startsWith("/") && isPlain(remotePath),
            "remote_path",
            "the remote path must begin with / and contain no control characters")
        .check(
            keyPath.map(path -> !path.isBlank() && isPlain(path)).orElse(true),
            "key_path",
            "the path of a key must not be empty or contain control characters")
        .check(
            hostKey.map(key -> KEY.matcher(key).matches()).orElse(true),
            "host_key",
            "a host key looks like 'ssh-ed25519 AAAA…'")
        .refuseIfAny();
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl) && Texts.areStorable(text);
  }
}
