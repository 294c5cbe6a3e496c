package dev.spike.application.memory;

import dev.spike.domain.clock.ClockSetting;

/** Everything that is kept, at one moment. */
record State(
    long lastId,
    CollectionTable collections,
    SpikeTable spikes,
    CounterTable counters,
    UserTable users,
    KeyTable keys,
    PassTable passes,
    ClockSetting clock,
    VerdictTable verdicts,
    RevisionTable revisions) {

  static final State EMPTY =
      new State(
          0,
          CollectionTable.EMPTY,
          SpikeTable.EMPTY,
          CounterTable.EMPTY,
          UserTable.EMPTY,
          KeyTable.EMPTY,
          PassTable.EMPTY,
          ClockSetting.REAL,
          VerdictTable.EMPTY,
          RevisionTable.EMPTY);

  State with(CollectionTable others) {
    return new State(
        lastId, others, spikes, counters, users, keys, passes, clock, verdicts, revisions);
  }

  State with(SpikeTable others) {
    return new State(
        lastId, collections, others, counters, users, keys, passes, clock, verdicts, revisions);
  }

  State with(CounterTable others) {
    return new State(
        lastId, collections, spikes, others, users, keys, passes, clock, verdicts, revisions);
  }

  State with(UserTable others) {
    return new State(
        lastId, collections, spikes, counters, others, keys, passes, clock, verdicts, revisions);
  }

  State with(KeyTable others) {
    return new State(
        lastId, collections, spikes, counters, users, others, passes, clock, verdicts, revisions);
  }

  State with(PassTable others) {
    return new State(
        lastId, collections, spikes, counters, users, keys, others, clock, verdicts, revisions);
  }

  State with(ClockSetting other) {
    return new State(
        lastId, collections, spikes, counters, users, keys, passes, other, verdicts, revisions);
  }

  State with(VerdictTable others) {
    return new State(
        lastId, collections, spikes, counters, users, keys, passes, clock, others, revisions);
  }

  State with(RevisionTable others) {
    return new State(
        lastId, collections, spikes, counters, users, keys, passes, clock, verdicts, others);
  }

  State afterOneMoreId() {
    return new State(
        lastId + 1, collections, spikes, counters, users, keys, passes, clock, verdicts, revisions);
  }
}
