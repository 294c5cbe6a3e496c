package dev.spike.domain.access;

import java.util.Objects;

/** What is kept of a password: text that only the hasher understands, and that is never shown. */
public record PasswordHash(String text) {

  public PasswordHash {
    Objects.requireNonNull(text);
  }

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
