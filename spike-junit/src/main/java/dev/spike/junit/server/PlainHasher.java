package dev.spike.junit.server;

import dev.spike.application.access.PasswordHasher;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;

/**
 * Hashes nothing: passwords of tests are gone with the test, and tests are not to wait for them.
 */
final class PlainHasher implements PasswordHasher {

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(password.reveal());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return hash(password).equals(hash);
  }

  @Override
  public void pretend() {
    // There is no time that could give anybody away.
  }
}
