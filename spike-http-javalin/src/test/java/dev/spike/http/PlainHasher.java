package dev.spike.http;

import dev.spike.application.access.PasswordHasher;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;

/** Hashes nothing, so that tests sign in at once. */
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
  public void pretend() {}
}
