package dev.spike.application.memory;

import dev.spike.domain.clock.ClockSetting;
import java.util.function.Consumer;

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
    VerdictTable verdicts,
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
          VerdictTable.EMPTY,
          RevisionTable.EMPTY);

  State with(CollectionTable other) {
    return with(draft -> draft.collections = other);
  }

  State with(SpikeTable other) {
    return with(draft -> draft.spikes = other);
  }

  State with(PastTable other) {
    return with(draft -> draft.past = other);
  }

  State with(AnnotationTable other) {
    return with(draft -> draft.annotations = other);
  }

  State with(CounterTable other) {
    return with(draft -> draft.counters = other);
  }

  State with(UserTable other) {
    return with(draft -> draft.users = other);
  }

  State with(KeyTable other) {
    return with(draft -> draft.keys = other);
  }

  State with(PassTable other) {
    return with(draft -> draft.passes = other);
  }

  State with(ClockSetting other) {
    return with(draft -> draft.clock = other);
  }

  State with(VerdictTable other) {
    return with(draft -> draft.verdicts = other);
  }

  State with(RevisionTable other) {
    return with(draft -> draft.revisions = other);
  }

  State afterOneMoreId() {
    return with(draft -> draft.lastId++);
  }

  private State with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.state();
  }

  /** A state that is yet to be made, of another one. */
  private static final class Draft {

    private long lastId;
    private CollectionTable collections;
    private SpikeTable spikes;
    private PastTable past;
    private AnnotationTable annotations;
    private CounterTable counters;
    private UserTable users;
    private KeyTable keys;
    private PassTable passes;
    private ClockSetting clock;
    private VerdictTable verdicts;
    private RevisionTable revisions;

    Draft(State state) {
      lastId = state.lastId;
      collections = state.collections;
      spikes = state.spikes;
      past = state.past;
      annotations = state.annotations;
      counters = state.counters;
      users = state.users;
      keys = state.keys;
      passes = state.passes;
      clock = state.clock;
      verdicts = state.verdicts;
      revisions = state.revisions;
    }

    State state() {
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
          verdicts,
          revisions);
    }
  }
}
