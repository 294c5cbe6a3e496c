package dev.spike.domain.schedule;

/** The number by which a spike is known. */
public record SpikeId(long number) {

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
