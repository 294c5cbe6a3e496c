package dev.spike.cli.blackbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Many who do the same at the same time. */
final class Crowd implements AutoCloseable {

  private static final int LONGEST_SECONDS = 120;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> deeds = new ArrayList<>();

  /** Lets so many begin, each told its number. */
  Crowd of(int many, IntFunction<Callable<?>> deed) {
    for (int i = 0; i < many; i++) {
      deeds.add(threads.submit(deed.apply(i)));
    }
    return this;
  }

  /** Waits for all, and fails as the first of them who failed. */
  void join() throws Exception {
    try {
      for (Future<?> deed : deeds) {
        deed.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw new AssertionError("one of the crowd failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
