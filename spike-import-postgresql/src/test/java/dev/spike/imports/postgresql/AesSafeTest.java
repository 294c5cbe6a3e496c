package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesSafeTest {

  private static final Secret SECRET = new Secret("pässwörd with 🔑");

  private final SecureRandom random = new SecureRandom();
  private final byte[] key = key();
  private final AesSafe safe = new AesSafe(key, random);

  private byte[] key() {
    byte[] bytes = new byte[AesSafe.KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static void refused(AesSafe safe, String sealed, String sentence) {
    Refusal refusal =
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> safe.open(new Sealed(sealed)))
            .withMessageContaining(sentence)
            .actual();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "s3cret", "pässwörd with 🔑", "a\nb\u0000c"})
  void opensWhatItSealed(String text) {
    Sealed sealed = safe.seal(new Secret(text));

    assertThat(new AesSafe(key, random).open(sealed)).isEqualTo(new Secret(text));
    assertThat(sealed.text()).matches("v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+");
  }

  @Test
  void sealsTheSameSecretNeverInTheSameWay() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      nonces.add(parts(safe.seal(SECRET))[2].substring(0, 16));
    }
    assertThat(nonces).hasSize(1000);
  }

  @Test
  void hidesBothTheSecretAndTheKey() {
    String sealed = safe.seal(SECRET).text();

    byte[] content = Base64.getUrlDecoder().decode(parts(new Sealed(sealed))[2]);
    assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("with");
    assertThat(content.length)
        .isEqualTo(12 + SECRET.reveal().getBytes(StandardCharsets.UTF_8).length + 16);
  }

  /** What is kept can be read by whatever knows AES-256-GCM, with or without this class. */
  @Test
  void sealsAsTheStandardSaysIt() throws Exception {
    Sealed sealed = safe.seal(SECRET);
    byte[] content = Base64.getUrlDecoder().decode(parts(sealed)[2]);
    String begin = sealed.text().substring(0, sealed.text().lastIndexOf('.') + 1);

    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = Arrays.copyOf(content, 12);
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(begin.getBytes(StandardCharsets.US_ASCII));
    byte[] shown = cipher.doFinal(content, 12, content.length - 12);

    assertThat(new String(shown, StandardCharsets.UTF_8)).isEqualTo(SECRET.reveal());
  }

  @Test
  void saysThatAnotherKeySealedIt() {
    AesSafe other = new AesSafe(key(), random);

    refused(other, safe.seal(SECRET).text(), "was sealed with another key");
  }

  @Test
  void opensNothingThatWasChanged() {
    String sealed = safe.seal(SECRET).text();
    byte[] content = Base64.getUrlDecoder().decode(parts(new Sealed(sealed))[2]);
    String begin = sealed.substring(0, sealed.lastIndexOf('.') + 1);

    for (int bit = 0; bit < content.length * Byte.SIZE; bit++) {
      byte[] changed = content.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      String text = begin + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      refused(safe, text, "not what was sealed");
    }
    for (int length = begin.length(); length < sealed.length(); length++) {
      refused(safe, sealed.substring(0, length), "not what was sealed");
    }
  }

  /** Even if the mark of the right key is written over that of the wrong one. */
  @Test
  void opensNothingByTheMarkAlone() {
    String[] parts = parts(new AesSafe(key(), random).seal(SECRET));
    String mark = parts(safe.seal(SECRET))[1];

    refused(safe, parts[0] + "." + mark + "." + parts[2], "not what was sealed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s3cret", "v1", "v1..", "v2.9f86d081.AAAA", "v1.a.b.c", "1:terces"})
  void opensNothingThatWasNeverSealed(String text) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> safe.open(new Sealed(text)));
  }

  @Test
  void repeatsNothingOfWhatItCannotOpen() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> safe.open(new Sealed("v1.s3cret.s3cret")))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3cret"));
  }

  @Test
  void takesNoKeyOfAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AesSafe(new byte[16], random))
        .withMessage("a key for secrets has 32 bytes, not 16");
  }

  private static String[] parts(Sealed sealed) {
    return sealed.text().split("\\.");
  }
}
