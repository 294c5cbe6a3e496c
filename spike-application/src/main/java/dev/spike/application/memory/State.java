package dev.spike.application.memory;

import dev.spike.domain.clock.ClockSetting;

/** Everything that is kept, at one moment. */
record State(
    long lastId,
    CollectionTable collections,
    SpikeTable spikes,
    PastTable past,
    AnnotationTable annotations,
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
          AnnotationTable.EMPTY,
          CounterTable.EMPTY,
          UserTable.EMPTY,
          KeyTable.EMPTY,
          PassTable.EMPTY,
          ClockSetting.REAL,
          RevisionTable.EMPTY);

  State with(CollectionTable others) {
    return new State(
        lastId, others, spikes, past, annotations, counters, users, keys, passes, clock, revisions);
  }

  State with(SpikeTable others) {
    return new State(
        lastId,
        collections,
        others,
        past,
        annotations,
        counters,
        users,
        keys,
        passes,
        clock,
        revisions);
  }

  State with(PastTable others) {
    return new State(
        lastId,
        collections,
        spikes,
        others,
        annotations,
        counters,
        users,
        keys,
        passes,
        clock,
        revisions);
  }

  State with(AnnotationTable others) {
    return new State(
        lastId, collections, spikes, past, others, counters, users, keys, passes, clock, revisions);
  }

  State with(CounterTable others) {
    return new State(
        lastId,
        collections,
        spikes,
        past,
        annotations,
        others,
        users,
        keys,
        passes,
        clock,
        revisions);
  }

  State with(UserTable others) {
    return new State(
        lastId,
        collections,
        spikes,
        past,
        annotations,
        counters,
        others,
        keys,
        passes,
        clock,
        revisions);
  }

  State with(KeyTable others) {
    return new State(
        lastId,
        collections,
        spikes,
        past,
        annotations,
        counters,
        users,
        others,
        passes,
        clock,
        revisions);
  }

  State with(PassTable others) {
    return new State(
        lastId,
        collections,
        spikes,
        past,
        annotations,
        counters,
        users,
        keys,
        others,
        clock,
        revisions);
  }

  State with(ClockSetting other) {
    return new State(
        lastId,
        collections,
        spikes,
        past,
        annotations,
        counters,
        users,
        keys,
        passes,
        other,
        revisions);
  }

  State with(RevisionTable others) {
    return new State(
        lastId,
        collections,
        spikes,
        past,
        annotations,
        counters,
        users,
        keys,
        passes,
        clock,
        others);
  }

  State afterOneMoreId() {
    return new State(
        lastId + 1,
        collections,
        spikes,
        past,
        annotations,
        counters,
        users,
        keys,
        passes,
        clock,
        revisions);
  }
}
