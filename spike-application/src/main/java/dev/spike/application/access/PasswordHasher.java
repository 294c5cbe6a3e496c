package dev.spike.application.access;

import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;

/** The tool that makes of a password what can be kept, slowly and on purpose. */
public interface PasswordHasher {

  /** What is kept of a password. */
  PasswordHash hash(Password password);

  /** Whether this is the password of which that was kept. */
  boolean matches(Password password, PasswordHash hash);

  /** Takes as long as {@link #matches} does, where there is nothing to compare with. */
  void pretend();
}
