package dev.spike.application.imports;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids that nothing else has. */
record Uuids(RandomGenerator random) {

  private static final long VERSION = 0xf000L;
  private static final long RANDOM = 0x4000L;
  private static final long VARIANT = 0x3fffffffffffffffL;

  UUID next() {
    long high = random.nextLong() & ~VERSION | RANDOM;
    long low = random.nextLong() & VARIANT | Long.MIN_VALUE;
    return new UUID(high, low);
  }
}
