package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

  private static final String ZEROS = "spk_" + "A".repeat(43);

  @Test
  void isMadeOfRandomBytes() {
    assertThat(KeySecret.of(new byte[32]).reveal()).isEqualTo(ZEROS);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> KeySecret.of(new byte[16]))
        .withMessage("a key is made of 32 bytes, not 16");
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(KeySecret.read(ZEROS)).contains(KeySecret.of(new byte[32]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "spk_", "AAAA", "spk_A", "spk_é", "SPK_AAAA"})
  void isNothingElse(String text) {
    assertThat(KeySecret.read(text)).isEmpty();
    assertThat(KeySecret.read(ZEROS + text + "A")).isEmpty();
  }

  @Test
  void isKeptAsItsSha256() {
    assertThat(KeySecret.of(new byte[32]).hash().hex())
        .isEqualTo("9cc3fec13853b530102d610fd057e5073977cb47a7357530ae838ee094ece692");
  }

  @Test
  void showsNoMoreThanItsBeginning() {
    KeySecret secret = KeySecret.of(new byte[32]);

    assertThat(secret.prefix()).hasToString("spk_AAAAAAAA");
    assertThat(secret).hasToString("KeySecret[spk_AAAAAAAA…]");
  }
}
