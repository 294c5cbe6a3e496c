package dev.spike.application.storage;

import java.time.Duration;

/** Is told of every commit of a storage, by the thread that made it: it must be quick. */
@FunctionalInterface
public interface CommitWatch {

  /** Takes no notice. */
  CommitWatch NONE = (works, took) -> {};

  /**
   * Units of work were committed together.
   *
   * @param works how many of them shared the commit
   * @param took the time from the beginning of their transaction until it was durable
   */
  void committed(int works, Duration took);
}
