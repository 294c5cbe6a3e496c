package dev.spike.application.memory;

import dev.spike.domain.clock.ClockSetting;

/** Everything that is kept, at one moment. */
record State(
    long lastId,
    CollectionTable collections,
    SpikeTable spikes,
    PastTable past,
    CounterTable counters,
    UserTable users,
    KeyTable keys,
    PassTable passes,
    ClockSetting clock,
    RevisionTable revisions) {

  static final State EMPTY =
      new State(
          0,
          CollectionTable.EMPTY,
          SpikeTable.EMPTY,
          PastTable.EMPTY,
          CounterTable.EMPTY,
          UserTable.EMPTY,
          KeyTable.EMPTY,
          PassTable.EMPTY,
          ClockSetting.REAL,
          RevisionTable.EMPTY);

  State with(CollectionTable others) {
    return new State(lastId, others, spikes, past, counters, users, keys, passes, clock, revisions);
  }

  State with(SpikeTable others) {
    return new State(
        lastId, collections, others, past, counters, users, keys, passes, clock, revisions);
  }

  State with(PastTable others) {
    return new State(
        lastId, collections, spikes, others, counters, users, keys, passes, clock, revisions);
  }

  State with(CounterTable others) {
    return new State(
        lastId, collections, spikes, past, others, users, keys, passes, clock, revisions);
  }

  State with(UserTable others) {
    return new State(
        lastId, collections, spikes, past, counters, others, keys, passes, clock, revisions);
  }

  State with(KeyTable others) {
    return new State(
        lastId, collections, spikes, past, counters, users, others, passes, clock, revisions);
  }

  State with(PassTable others) {
    return new State(
        lastId, collections, spikes, past, counters, users, keys, others, clock, revisions);
  }

  State with(ClockSetting other) {
    return new State(
        lastId, collections, spikes, past, counters, users, keys, passes, other, revisions);
  }

  State with(RevisionTable others) {
    return new State(
        lastId, collections, spikes, past, counters, users, keys, passes, clock, others);
  }

  State afterOneMoreId() {
    return new State(
        lastId + 1, collections, spikes, past, counters, users, keys, passes, clock, revisions);
  }
}
