package dev.spike.imports.postgresql;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** The key that a server must show, and the one that it shows. */
final class PinnedKey implements HostKeyRepository {

  private final Optional<String> pinned;
  private final boolean curious;
  private String shown = "";

  private PinnedKey(Optional<String> pinned, boolean curious) {
    this.pinned = pinned;
    this.curious = curious;
  }

  /** Accepts the pinned key, or any where none is pinned. */
  static PinnedKey demanding(Optional<String> pinned) {
    return new PinnedKey(pinned, false);
  }

  /** Accepts none: whoever wants to know the key says nothing to the server. */
  static PinnedKey asking() {
    return new PinnedKey(Optional.empty(), true);
  }

  /** What the server showed, as it can be pinned; empty if it did not come so far. */
  String shown() {
    return shown;
  }

  /** Whether the server showed another key than the pinned one. */
  boolean isOther() {
    return !shown.isEmpty() && pinned.map(key -> !key.equals(shown)).orElse(false);
  }

  /** Of which algorithm the pinned key is. */
  Optional<String> algorithm() {
    return pinned.map(PinnedKey::algorithm);
  }

  private static String algorithm(String key) {
    return key.substring(0, key.indexOf(' '));
  }

  /** Both keys as people compare them. */
  String compared() {
    return "it showed %s, but %s is pinned"
        .formatted(fingerprint(shown), fingerprint(pinned.orElse("")));
  }

  static String fingerprint(String key) {
    int space = key.indexOf(' ');
    try {
      byte[] bytes = Base64.getDecoder().decode(key.substring(space + 1));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return key.substring(0, space)
          + " SHA256:"
          + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (IllegalArgumentException e) {
      return "a key that is none";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int check(String host, byte[] key) {
    ByteBuffer buffer = ByteBuffer.wrap(key);
    byte[] algorithm = new byte[buffer.getInt()];
    buffer.get(algorithm);
    shown =
        new String(algorithm, StandardCharsets.US_ASCII)
            + " "
            + Base64.getEncoder().encodeToString(key);
    return curious || isOther() ? CHANGED : OK;
  }

  @Override
  public void add(HostKey key, UserInfo user) {
    // Keys are pinned elsewhere.
  }

  @Override
  public void remove(String host, String type) {
    // Keys are pinned elsewhere.
  }

  @Override
  public void remove(String host, String type, byte[] key) {
    // Keys are pinned elsewhere.
  }

  @Override
  public String getKnownHostsRepositoryID() {
    return "pinned";
  }

  @Override
  public HostKey[] getHostKey() {
    return new HostKey[0];
  }

  @Override
  public HostKey[] getHostKey(String host, String type) {
    return new HostKey[0];
  }
}
