package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"admin@localhost", "a.b+c@example.org", "o'hara@x-y.example", "jörg@münchen.de"})
  void takesWhatLooksLikeAnAddress(String text) {
    assertThat(Email.read(text)).contains(new Email(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "@", "a@", "@b", "a b@c", "a@b c", "a@b@c", "a@.b", "a@b.", "a@b..c", "a@-b", "a\n@b"
      })
  void refusesWhatDoesNot(String text) {
    assertThat(Email.read(text)).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Email(text))
        .withMessageContaining("looks like name@host");
  }

  @Test
  void hasALimit() {
    String host = "h".repeat(Email.LONGEST - 2);

    assertThat(Email.read("a@" + host)).isPresent();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Email("a@h" + host))
        .withMessage("an e-mail address must have at most 254 characters");
    assertThat(Email.read("a".repeat(65) + "@b")).isEmpty();
  }

  @Test
  void isTheSameInUpperAndLowerCase() {
    assertThat(new Email(" Zoe@Example.ORG ")).isEqualTo(new Email("zoe@example.org"));
    assertThat(Username.from(new Email("Zoe.Q@x"))).hasToString("zoe.q");
  }
}
