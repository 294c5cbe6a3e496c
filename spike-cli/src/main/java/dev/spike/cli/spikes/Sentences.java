package dev.spike.cli.spikes;

import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeWriter;

/** What is said of spikes in several places. */
final class Sentences {

  private Sentences() {}

  /** When a spike is, as the end of a sentence. */
  static String window(SpikeFacts spike, TimeWriter writer) {
    return ": "
        + writer.stretch(spike.start(), spike.end())
        + " ("
        + writer.zone().getId()
        + "), "
        + Lengths.write(spike.length())
        + ".";
  }
}
