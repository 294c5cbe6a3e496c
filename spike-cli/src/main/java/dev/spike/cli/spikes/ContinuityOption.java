package dev.spike.cli.spikes;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose counters move under a spike, to be mixed into commands. */
final class ContinuityOption {

  /** Whose counters move. */
  enum Continuity {
    /** The spike has some of its own. */
    INDEPENDENT,
    /** Those of the collection. */
    SHARED;

    /** Reads the names. */
    static final class Names extends Labels<Continuity> {

      Names() {
        super(Words.of("whose counters move", Continuity.values()));
      }
    }
  }

  @Option(
      names = "--continuity",
      paramLabel = "WHOSE",
      converter = Continuity.Names.class,
      completionCandidates = Continuity.Names.class,
      description =
          "independent: the spike has counters of its own; shared: it moves those of the"
              + " collection.")
  private Optional<Continuity> continuity = Optional.empty();

  Optional<String> word() {
    return continuity.map(Words::of);
  }
}
