package dev.spike.application.memory;

import dev.spike.application.storage.Annotations;
import dev.spike.application.storage.ApiKeys;
import dev.spike.application.storage.Clock;
import dev.spike.application.storage.Counters;
import dev.spike.application.storage.DataCollections;
import dev.spike.application.storage.Ids;
import dev.spike.application.storage.Passes;
import dev.spike.application.storage.PastSpikes;
import dev.spike.application.storage.Revisions;
import dev.spike.application.storage.Spikes;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Users;
import dev.spike.application.storage.Verdicts;
import dev.spike.domain.collection.CollectionId;
import java.util.function.UnaryOperator;

/** One unit of work, which changes a state of its own. */
final class Unit implements Stores {

  private final boolean writes;
  private State state;

  private Unit(State state, boolean writes) {
    this.state = state;
    this.writes = writes;
  }

  static Unit reading(State state) {
    return new Unit(state, false);
  }

  static Unit writing(State state) {
    return new Unit(state, true);
  }

  State state() {
    return state;
  }

  void change(UnaryOperator<State> change) {
    if (!writes) {
      throw new IllegalStateException("Storage.read must not change anything");
    }
    state = change.apply(state);
  }

  /** Changes what a collection is, or what its spikes are. */
  void revise(CollectionId collection, UnaryOperator<State> change) {
    change(change);
    state = state.with(state.revisions().with(collection));
  }

  /** Changes who may do what. */
  void reviseAccess(UnaryOperator<State> change) {
    change(change);
    state = state.with(state.revisions().withAccess());
  }

  /** Changes what time it is. */
  void reviseClock(UnaryOperator<State> change) {
    change(change);
    state = state.with(state.revisions().withClock());
  }

  @Override
  public DataCollections collections() {
    return new MemoryCollections(this);
  }

  @Override
  public Spikes spikes() {
    return new MemorySpikes(this);
  }

  @Override
  public PastSpikes pastSpikes() {
    return new MemoryPastSpikes(this);
  }

  @Override
  public Annotations annotations() {
    return new MemoryAnnotations(this);
  }

  @Override
  public Counters counters() {
    return new MemoryCounters(this);
  }

  @Override
  public Users users() {
    return new MemoryUsers(this);
  }

  @Override
  public Passes passes() {
    return new MemoryPasses(this);
  }

  @Override
  public ApiKeys apiKeys() {
    return new MemoryKeys(this);
  }

  @Override
  public Clock clock() {
    return new MemoryClock(this);
  }

  @Override
  public Verdicts verdicts() {
    return new MemoryVerdicts(this);
  }

  @Override
  public Revisions revisions() {
    return new MemoryRevisions(this);
  }

  @Override
  public Ids ids() {
    return () -> {
      change(State::afterOneMoreId);
      return state.lastId();
    };
  }
}
