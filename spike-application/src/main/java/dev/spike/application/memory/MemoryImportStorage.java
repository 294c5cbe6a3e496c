package dev.spike.application.memory;

import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Keeps all of imports in memory, in the manner of {@link MemoryStorage}. */
public final class MemoryImportStorage implements ImportStorage {

  private final ReentrantLock turn;
  private volatile ImportState state;

  /** Begins with empty shelves. */
  public MemoryImportStorage() {
    turn = new ReentrantLock(true);
    state = ImportState.EMPTY;
  }

  @Override
  public <T> T read(Function<ImportStores, T> work) {
    return work.apply(new ImportUnit(state, false));
  }

  @Override
  public <T> T write(Function<ImportStores, T> work) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("a unit of work cannot contain another one");
    }
    turn.lock();
    try {
      ImportUnit unit = new ImportUnit(state, true);
      T result = work.apply(unit);
      state = unit.state();
      return result;
    } finally {
      turn.unlock();
    }
  }
}
