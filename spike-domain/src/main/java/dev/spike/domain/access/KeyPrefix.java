package dev.spike.domain.access;

/** The beginning of an API key, by which its owner can tell it from others. */
public record KeyPrefix(String text) {

  @Override
  public String toString() {
    return text;
  }
}
