package dev.spike.domain.value;

/** Where all chance of a collection comes from: the same seed, the same luck. */
public record Seed(long number) {

  /**
   * The key of a stream of chance under this seed. Streams of different names have nothing to do
   * with each other, so that a new field leaves the luck of the others as it was.
   */
  public long stream(String name) {
    long key = Chance.mix(number + Chance.STEP);
    for (int i = 0; i < name.length(); i++) {
      key = Chance.mix(key ^ name.charAt(i)) + Chance.STEP;
    }
    return Chance.mix(key + name.length());
  }
}
