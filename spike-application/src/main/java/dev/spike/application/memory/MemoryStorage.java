package dev.spike.application.memory;

import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps everything in memory. A reader has the state of one moment for itself, since states do not
 * change; writers take turns in the order in which they came.
 */
public final class MemoryStorage implements Storage {

  private final ReentrantLock turn;
  private volatile State state;

  /** Begins with empty shelves. */
  public MemoryStorage() {
    turn = new ReentrantLock(true);
    state = State.EMPTY;
  }

  @Override
  public <T> T read(Function<Stores, T> work) {
    return work.apply(Unit.reading(state));
  }

  @Override
  public <T> T write(Function<Stores, T> work) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a unit of work cannot contain another one");
    }
    turn.lock();
    try {
      Unit unit = Unit.writing(state);
      T result = work.apply(unit);
      state = unit.state();
      return result;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public long revision() {
    return state.revisions().last();
  }

  @Override
  public OptionalLong revisionAtHand() {
    return OptionalLong.of(revision());
  }
}
