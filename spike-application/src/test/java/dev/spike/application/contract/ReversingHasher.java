package dev.spike.application.contract;

import dev.spike.application.access.PasswordHasher;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes fast and badly, and counts how often it had work to do for a login. */
final class ReversingHasher implements PasswordHasher {

  private final AtomicInteger comparisons = new AtomicInteger();

  int comparisons() {
    return comparisons.get();
  }

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(new StringBuilder(password.reveal()).reverse().toString());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    comparisons.incrementAndGet();
    return hash(password).equals(hash);
  }

  @Override
  public void pretend() {
    comparisons.incrementAndGet();
  }
}
