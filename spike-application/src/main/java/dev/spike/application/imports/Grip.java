package dev.spike.application.imports;

import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.ImportStores;
import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A job in hand, as long as it is. Whoever loads tells how far it is, and from time to time that is
 * kept, which also shows the others that somebody is at it, in real time; it can be asked from
 * several threads.
 */
final class Grip implements LoadWatch {

  private final ImportStorage storage;
  private final Watch real;
  private final ImportSettings settings;
  private final JobId id;
  private final UUID token;
  private volatile boolean lost;
  private volatile Instant lastBeat;
  private volatile JobProgress before;
  private volatile JobProgress progress;

  Grip(ImportStorage storage, Watch real, ImportSettings settings, Job job) {
    this.storage = storage;
    this.real = real;
    this.settings = settings;
    this.id = job.id();
    this.token = job.state().lease().orElseThrow().token();
    this.lastBeat = real.now();
    this.before = JobProgress.NONE;
    this.progress = before;
  }

  JobId id() {
    return id;
  }

  UUID token() {
    return token;
  }

  /** How far it is. */
  JobProgress progress() {
    return progress;
  }

  /** Changes the job in one unit of work; throws {@link Stopped} if it is in other hands. */
  Job keep(UnaryOperator<Job> change) {
    return changed(change, (stores, job) -> stores.jobs().replace(job));
  }

  /** Changes the job to one that has ended. */
  Job end(UnaryOperator<Job> change) {
    return changed(change, Shelf::keepEnded);
  }

  private Job changed(UnaryOperator<Job> change, BiConsumer<ImportStores, Job> keeping) {
    demandHeld();
    try {
      return storage.write(
          stores -> {
            Job kept = Shelf.job(stores, id);
            kept.demandHolder(token);
            Job after = change.apply(kept);
            keeping.accept(stores, after);
            return after;
          });
    } catch (Refusal refusal) {
      lose();
      throw new Stopped(refusal.getMessage());
    }
  }

  private void demandHeld() {
    if (lost) {
      throw new Stopped("the job is no longer in these hands");
    }
  }

  /** Lets go: whatever is loaded stops at the next occasion. */
  void lose() {
    lost = true;
  }

  /** So many bytes there are in all. */
  void expect(long bytes) {
    before = new JobProgress(0, bytes, 0);
    progress = before;
  }

  /** A file is done. */
  void next() {
    before = progress;
  }

  /** Shows that somebody is at it. */
  void beat() {
    Instant now = real.now();
    keep(job -> job.beaten(token, now.plus(settings.lease()), progress));
    lastBeat = now;
  }

  @Override
  public void progressed(long bytes, long rows) {
    JobProgress sum = before;
    progress = new JobProgress(sum.bytesDone() + bytes, sum.bytesTotal(), sum.rows() + rows);
  }

  @Override
  public void demandGoingOn() {
    demandHeld();
    if (Duration.between(lastBeat, real.now()).compareTo(settings.heartbeat()) >= 0) {
      beatIfPossible();
    }
  }

  /** A storage that is away for a while is no reason to stop before the lease is over. */
  void beatIfPossible() {
    try {
      beat();
    } catch (Unavailable e) {
      // The next beat comes soon, and the last word on whose job it is has demandOwnership.
      return;
    }
  }

  @Override
  public void demandOwnership() {
    beat();
  }
}
