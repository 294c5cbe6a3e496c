package dev.spike.benchmarks.serving;

import java.time.Duration;
import java.util.List;

/** A server on a filled database, with all that is needed to ask it. */
final class Place implements AutoCloseable {

  static final String PLAIN = EightFields.COLLECTION;
  static final String COUNTING = "Counting";

  private final SpikeServer spike;
  private final String key;
  private final List<String> collections;
  private int spikes;

  Place(SpikeServer spike, String key) {
    this.spike = spike;
    this.key = key;
    this.collections = spike.collections();
  }

  /** Makes the two collections that are polled, and says the key to them. */
  static String furnish(SpikeServer spike) {
    spike.create(PLAIN, EightFields.withoutCounters());
    spike.create(COUNTING, EightFields.withCounters());
    return spike.key();
  }

  /** Has a deed done several times, and adds what it cost. */
  void repeat(Deed deed, Cost cost) {
    // A connection that others keep waiting is closed by the server: each time a new one.
    try (Driver driver = new Driver(spike.process().port(), 1)) {
      Duration before = spike.process().processorTime();
      Harvest harvest = deed.repeat(driver, this);
      cost.add(harvest, spike.process().processorTime().minus(before));
    }
  }

  String key() {
    return key;
  }

  String pass() {
    return spike.pass();
  }

  int nextSpike() {
    return spikes++;
  }

  /** One of the collections of the first page, in turn. */
  String collection(int number) {
    return collections.get(number % collections.size());
  }

  @Override
  public void close() {
    spike.close();
  }
}
