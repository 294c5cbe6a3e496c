package dev.spike.domain;

/** The number by which a user is known. */
public record UserId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
