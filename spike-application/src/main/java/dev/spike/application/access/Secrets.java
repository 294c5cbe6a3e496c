package dev.spike.application.access;

import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Password;
import java.util.random.RandomGenerator;

/** Makes up passwords and keys that nobody guesses, if chance is good. */
record Secrets(RandomGenerator random) {

  Password password() {
    return Password.of(bytes(Password.RANDOM_BYTES));
  }

  KeySecret key() {
    return KeySecret.of(bytes(KeySecret.RANDOM_BYTES));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
