package dev.spike.planted.application;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Every way off the caller's thread. */
public final class StartsThreads {

  Thread thread() {
    return new Thread();
  }

  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }

  void sleepByUnit() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }

  void park() {
    LockSupport.parkNanos(1);
  }

  Executor pool() {
    return Executors.newCachedThreadPool();
  }

  Executor commonPool() {
    return ForkJoinPool.commonPool();
  }

  Object later(Runnable work) {
    return CompletableFuture.runAsync(work);
  }

  Timer timer() {
    return new Timer();
  }

  Stream<String> parallel(List<String> list) {
    return list.parallelStream();
  }

  Stream<String> madeParallel(Stream<String> stream) {
    return stream.parallel();
  }
}
