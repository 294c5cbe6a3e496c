package dev.spike.domain.imports;

import java.util.Objects;

/** What lets Spike in elsewhere, in the clear; it never prints itself. */
public final class Secret {

  private final String text;

  /** Takes a secret that somebody gave. */
  public Secret(String text) {
    this.text = Objects.requireNonNull(text);
  }

  /** The secret itself, for those who show it to whom it is for, or seal it. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && text.equals(secret.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
