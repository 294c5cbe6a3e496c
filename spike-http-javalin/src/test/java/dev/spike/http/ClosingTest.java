package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Unavailable;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClosingTest {

  /** A storage that can be made to wait, or to be out of reach. */
  private static final class Obstructed implements Storage {

    private final Storage storage = new MemoryStorage();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean waits;
    private volatile boolean fails;

    @Override
    public <T> T read(Function<Stores, T> work) {
      if (fails) {
        throw new Unavailable("the storage is busy", Duration.ofSeconds(2), null);
      }
      return storage.read(work);
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
      if (waits) {
        entered.countDown();
        await(released);
      }
      return storage.write(work);
    }

    @Override
    public long revision() {
      return storage.revision();
    }

    @Override
    public OptionalLong revisionAtHand() {
      return storage.revisionAtHand();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void finishesWhatRunsAndRefusesTheRest() {
    Obstructed storage = new Obstructed();
    Served served = new Served(storage);
    storage.waits = true;
    CompletableFuture<Answer> running =
        CompletableFuture.supplyAsync(
            () -> served.admin.post("/api/admin/collections", "{'name':'Last'}"));
    await(storage.entered);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(served::close);
    Answer refused = served.anybody.get("/api/health");
    while (refused.status() == 200) {
      Thread.onSpinWait();
      refused = served.anybody.get("/api/health");
    }

    refused.isProblem(503, "stopping");
    assertThat(refused.header("Retry-After")).contains("5");
    assertThat(closing).isNotDone();
    storage.released.countDown();
    running.join().is(201);
    closing.join();
  }

  @Test
  void saysWhenTheStorageIsOutOfReach() {
    Obstructed storage = new Obstructed();
    try (Served served = new Served(storage)) {
      storage.fails = true;

      served.anybody.get("/api/health").isProblem(503, "cannot be reached");
      Answer answer = served.admin.get("/api/admin/collections").isProblem(503, "busy");
      assertThat(answer.header("Retry-After")).contains("2");
    }
  }
}
