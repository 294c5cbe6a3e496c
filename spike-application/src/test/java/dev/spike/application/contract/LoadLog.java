package dev.spike.application.contract;

import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Stopped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Watches a load, and stops it where the test wants it. */
public final class LoadLog implements LoadWatch {

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong rows = new AtomicLong();
  private final AtomicInteger owned = new AtomicInteger();
  private volatile boolean stopping;
  private volatile boolean lost;

  /** A watch under which everything may go on. */
  public LoadLog() {}

  /** From now on nothing shall go on. */
  public LoadLog stopping() {
    stopping = true;
    return this;
  }

  /** The job is somebody else's now. */
  public LoadLog lost() {
    lost = true;
    return this;
  }

  /** How many bytes were read. */
  public long bytes() {
    return bytes.get();
  }

  /** How many rows were taken. */
  public long rows() {
    return rows.get();
  }

  /** How often it was asked whose the job is. */
  public int timesAskedForOwner() {
    return owned.get();
  }

  @Override
  public void progressed(long bytesRead, long rowsTaken) {
    bytes.set(bytesRead);
    rows.set(rowsTaken);
  }

  @Override
  public void demandGoingOn() {
    if (stopping) {
      throw new Stopped("it was cancelled");
    }
  }

  @Override
  public void demandOwnership() {
    owned.incrementAndGet();
    if (lost) {
      throw new Stopped("another node has it");
    }
  }
}
