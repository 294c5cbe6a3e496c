package dev.spike.domain.verdict;

/** The number by which a verdict is known. */
public record VerdictId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
