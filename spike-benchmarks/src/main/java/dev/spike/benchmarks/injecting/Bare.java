package dev.spike.benchmarks.injecting;

import org.junit.jupiter.api.RepeatedTest;

/** Tests that are handed nothing. */
class Bare {

  @RepeatedTest(Main.TESTS)
  void passes() {
    // To be run is all that it is for.
  }
}
