package dev.spike.http.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;
import org.junit.jupiter.api.Test;

class Argon2HasherTest {

  @Test
  void knowsAPasswordByItsHash() {
    Argon2Hasher hasher = new Argon2Hasher();
    PasswordHash hash = hasher.hash(new Password("correct horse"));

    assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hasher.matches(new Password("correct horse"), hash)).isTrue();
    assertThat(hasher.matches(new Password("wrong password"), hash)).isFalse();
    assertThat(hasher.hash(new Password("correct horse"))).isNotEqualTo(hash);
    hasher.pretend();
  }
}
