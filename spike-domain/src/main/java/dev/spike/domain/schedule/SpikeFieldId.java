package dev.spike.domain.schedule;

/** The number by which a field of a spike is known. */
public record SpikeFieldId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
