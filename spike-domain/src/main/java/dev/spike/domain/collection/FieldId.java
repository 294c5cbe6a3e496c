package dev.spike.domain.collection;

/** The number by which a field is known. */
public record FieldId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
