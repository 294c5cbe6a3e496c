package dev.spike.domain.collection;

/** The number by which a collection is known. */
public record CollectionId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
