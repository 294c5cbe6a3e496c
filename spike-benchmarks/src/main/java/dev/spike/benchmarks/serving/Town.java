package dev.spike.benchmarks.serving;

import java.util.Locale;

/** How much a database holds: collections, spikes, and how many collections share the spikes. */
record Town(String name, int collections, int spikes, int havingSpikes) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d collections, %,d spikes on %,d of them",
        collections,
        spikes,
        havingSpikes);
  }
}
