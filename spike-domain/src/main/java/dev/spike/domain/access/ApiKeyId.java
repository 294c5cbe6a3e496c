package dev.spike.domain.access;

/** The number by which an API key is known. */
public record ApiKeyId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
