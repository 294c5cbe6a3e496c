package dev.spike.cli;

import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.persistence.jpa.JpaStorage;
import dev.spike.persistence.jpa.alarm.AlarmTable;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** A storage that is opened beside other work; whoever needs it waits until it is open. */
final class PromisedStorage implements Storage, AutoCloseable {

  private final CompletableFuture<JpaStorage> promise;

  PromisedStorage(Supplier<JpaStorage> opening) {
    promise =
        CompletableFuture.supplyAsync(opening, task -> new Thread(task, "spike-opening").start());
  }

  @Override
  public <T> T read(Function<Stores, T> work) {
    return opened().read(work);
  }

  @Override
  public <T> T write(Function<Stores, T> work) {
    return opened().write(work);
  }

  @Override
  public <T> CompletionStage<T> promise(Function<Stores, T> work) {
    return opened().promise(work);
  }

  /** The storage of imports, which waits likewise. */
  ImportStorage imports() {
    return new ImportStorage() {
      @Override
      public <T> T read(Function<ImportStores, T> work) {
        return opened().imports().read(work);
      }

      @Override
      public <T> T write(Function<ImportStores, T> work) {
        return opened().imports().write(work);
      }
    };
  }

  /** The table of alarms. */
  AlarmTable alarms() {
    return opened().alarms();
  }

  @Override
  public long revision() {
    return opened().revision();
  }

  @Override
  public OptionalLong revisionAtHand() {
    return promise.isDone() ? opened().revisionAtHand() : OptionalLong.empty();
  }

  private JpaStorage opened() {
    try {
      return promise.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  /** Closes what was opened; one that could not be opened has nothing to close. */
  @Override
  public void close() {
    promise
        .handle((opened, failure) -> Optional.ofNullable(opened))
        .join()
        .ifPresent(JpaStorage::close);
  }
}
