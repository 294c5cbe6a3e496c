package dev.spike.junit;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The seed of a test, and whether it was told already how to have it again. */
final class Luck {

  private static final String PARAMETER = "spike.seed";

  /** Short enough to be copied from one window to another by eye. */
  private static final int NEXT_ABOVE = 1_000_000_000;

  private final long seed;
  private final String place;
  private final AtomicBoolean isTold;

  private Luck(long seed, String place, boolean isTold) {
    this.seed = seed;
    this.place = place;
    this.isTold = new AtomicBoolean(isTold);
  }

  /** The seed that the run of a test names, or any. */
  static Luck of(ExtensionContext context) {
    long seed =
        context
            .getConfigurationParameter(PARAMETER)
            .map(Luck::parse)
            .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(NEXT_ABOVE));
    return new Luck(seed, context.getTestMethod().isPresent() ? "it" : "its class", false);
  }

  /** The seed that a test names, of which nobody needs to be told. */
  static Optional<Luck> fixed(Surroundings around) {
    return around.nearest(Seed.class).map(Seed::value).map(Luck::known);
  }

  /** A seed of which nobody needs to be told. */
  static Luck known(long seed) {
    return new Luck(seed, "it", true);
  }

  private static Long parse(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException wrong) {
      throw new ParameterResolutionException(
          "the configuration parameter " + PARAMETER + " is a whole number, not '" + text + "'",
          wrong);
    }
  }

  long seed() {
    return seed;
  }

  /** What to do to draw the same again, the first time that somebody asks. */
  Optional<String> replay() {
    String literal = seed + (seed == (int) seed ? "" : "L");
    return isTold.getAndSet(true)
        ? Optional.empty()
        : Optional.of("put @Seed(" + literal + ") on " + place);
  }
}
