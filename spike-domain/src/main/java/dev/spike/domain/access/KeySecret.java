package dev.spike.domain.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** An API key in the clear, as its owner sees it once; it never prints itself. */
public final class KeySecret {

  /** How many random bytes a key is made of. */
  public static final int RANDOM_BYTES = 32;

  private static final String MARK = "spk_";
  private static final int SHOWN = 12;
  private static final int LENGTH = MARK.length() + 43;

  private final String text;

  private KeySecret(String text) {
    this.text = text;
  }

  /** A key made of random bytes. */
  public static KeySecret of(byte[] random) {
    if (random.length != RANDOM_BYTES) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence("a key is made of %d bytes, not %d", RANDOM_BYTES, random.length));
    }
    return new KeySecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The key that a text is, if it is one. */
  public static Optional<KeySecret> read(String text) {
    return isKey(text) ? Optional.of(new KeySecret(text)) : Optional.empty();
  }

  /** Asked for each poll, so it takes no pattern. */
  private static boolean isKey(String text) {
    if (text.length() != LENGTH || !text.startsWith(MARK)) {
      return false;
    }
    return text.chars().skip(MARK.length()).allMatch(KeySecret::isSafe);
  }

  private static boolean isSafe(int sign) {
    return sign >= 'a' && sign <= 'z'
        || sign >= 'A' && sign <= 'Z'
        || sign >= '0' && sign <= '9'
        || sign == '_'
        || sign == '-';
  }

  /** The key itself, to be shown once. */
  public String reveal() {
    return text;
  }

  /** What may be shown of it always. */
  public KeyPrefix prefix() {
    return new KeyPrefix(text.substring(0, SHOWN));
  }

  /** What is kept of it. */
  public KeyHash hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return new KeyHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeySecret secret && text.equals(secret.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "KeySecret[" + prefix() + "…]";
  }
}
