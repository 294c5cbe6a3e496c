package dev.spike.imports.postgresql;

import dev.spike.application.imports.Safe;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets by AES-256 in Galois/Counter Mode. What is sealed says in which way it was, by
 * which key, and then, in Base64, a nonce that was never used before, what is hidden, and a tag
 * over all of it: {@code v1.9f86d081.AAECAwQF…}.
 */
public final class AesSafe implements Safe {

  /** How many bytes a key has. */
  public static final int KEY_BYTES = 32;

  private static final String VERSION = "v1";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int PARTS = 3;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MARK_BYTES = 4;

  private final SecretKey key;
  private final SecureRandom random;
  private final String begin;

  /** A safe with a key of {@value #KEY_BYTES} bytes. */
  public AesSafe(byte[] key, SecureRandom random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "a key for secrets has %d bytes, not %d".formatted(KEY_BYTES, key.length));
    }
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
    begin = VERSION + "." + mark(key) + ".";
  }

  /** By what a key is known without being known. */
  private static String mark(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal("the mark of this key".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Sealed seal(Secret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, nonce)
              .doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
      System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
      return new Sealed(begin + Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Secret open(Sealed sealed) {
    byte[] all = content(sealed.text());
    try {
      byte[] shown =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES))
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return new Secret(new String(shown, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      throw changed();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is said before the nonce cannot be changed without notice either. */
  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(begin.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private byte[] content(String sealed) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      throw changed();
    }
    if (!sealed.startsWith(begin)) {
      throw conflict(
          "a password was sealed with another key than the one of this service; start the service"
              + " with that key (SPIKE_SECRET_KEY, or the file secret.key), or give the password"
              + " again");
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(parts[2]);
      if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        throw changed();
      }
      return all;
    } catch (IllegalArgumentException e) {
      throw changed();
    }
  }

  private static Refusal changed() {
    return conflict("a sealed password is not what was sealed; give the password again");
  }

  private static Refusal conflict(String detail) {
    return new Refusal(Refusal.Kind.CONFLICT, detail);
  }
}
