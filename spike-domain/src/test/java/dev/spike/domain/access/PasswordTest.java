package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 199, 200})
  void hasTenToTwoHundredCharacters(int length) {
    assertThat(Password.read("😀".repeat(length))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 201, 10_000})
  void refusesToBeShorterOrLonger(int length) {
    assertThat(Password.read("x".repeat(length))).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Password("x".repeat(length)))
        .withMessage("a password must have 10 to 200 characters, not " + length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789\0", "0123456789\uD800"})
  void refusesWhatCannotBeKept(String text) {
    assertThat(Password.read(text)).isEmpty();
  }

  @Test
  void isMadeOfRandomBytes() {
    assertThat(Password.of(new byte[Password.RANDOM_BYTES]).reveal()).isEqualTo("A".repeat(24));
  }

  @Test
  void neverPrintsItself() {
    Password password = new Password("correct horse");

    assertThat(password).hasToString("Password[hidden]").isEqualTo(new Password("correct horse"));
    assertThat(new PasswordHash("correct horse")).hasToString("PasswordHash[hidden]");
  }
}
