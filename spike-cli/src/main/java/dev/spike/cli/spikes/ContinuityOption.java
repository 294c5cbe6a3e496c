package dev.spike.cli.spikes;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose counters move under a spike, to be mixed into commands. */
final class ContinuityOption {

  /** Whose counters move. */
  enum Continuity {
    independent,
    shared
  }

  @Option(
      names = "--continuity",
      paramLabel = "WHOSE",
      description =
          "independent: the spike has counters of its own; shared: it moves those of the"
              + " collection.")
  private Optional<Continuity> continuity = Optional.empty();

  Optional<String> word() {
    return continuity.map(Continuity::name);
  }
}
