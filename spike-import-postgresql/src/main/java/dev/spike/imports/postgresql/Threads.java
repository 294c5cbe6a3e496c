package dev.spike.imports.postgresql;

/** Waits for threads of its own. */
final class Threads {

  private Threads() {}

  /** Waits until a thread has ended, which it is about to do; nothing keeps it from that. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
