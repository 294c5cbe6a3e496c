package dev.spike.junit;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The seed of a test. */
record Luck(long seed) {

  private static final String PARAMETER = "spike.seed";

  /** Short enough to be copied from one window to another by eye. */
  private static final int NEXT_ABOVE = 1_000_000_000;

  /** The seed that a test names, or that its run names, or any. */
  static Luck of(ExtensionContext context, Surroundings around) {
    return fixed(around)
        .or(() -> context.getConfigurationParameter(PARAMETER).map(Luck::parse))
        .orElseGet(() -> new Luck(ThreadLocalRandom.current().nextInt(NEXT_ABOVE)));
  }

  /** The seed that a test names. */
  static Optional<Luck> fixed(Surroundings around) {
    return around.nearest(Seed.class).map(seed -> new Luck(seed.value()));
  }

  private static Luck parse(String text) {
    try {
      return new Luck(Long.parseLong(text));
    } catch (NumberFormatException wrong) {
      throw new ParameterResolutionException(
          "the configuration parameter " + PARAMETER + " is a whole number, not '" + text + "'",
          wrong);
    }
  }

  /** The line that replays it. */
  String line() {
    return "@Seed(" + seed + (seed == (int) seed ? "" : "L") + ")";
  }
}
