package dev.spike.benchmarks.serving;

import java.util.Locale;

/**
 * How much a database holds: collections, spikes, and how many collections share the spikes.
 *
 * @param recurring whether the spikes recur, which those of the models never do
 */
record Town(String name, int collections, int spikes, int havingSpikes, boolean recurring) {

  /** A town of spikes that come once. */
  Town(String name, int collections, int spikes, int havingSpikes) {
    this(name, collections, spikes, havingSpikes, false);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d collections, %,d %sspikes on %,d of them",
        collections,
        spikes,
        recurring ? "recurring " : "",
        havingSpikes);
  }
}
