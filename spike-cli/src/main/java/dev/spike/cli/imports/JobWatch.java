package dev.spike.cli.imports;

import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.cli.progress.Progress;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Unreachable;
import java.time.Duration;
import java.util.Optional;

/** Waits for the end of a job and shows meanwhile how far it is. */
final class JobWatch {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /** A job that waits for so many looks is perhaps waiting for others. */
  private static final int LONG_WAIT = 15;

  /** So many looks in vain are a loss of a minute. */
  private static final int MOST_LOSSES = 300;

  private final Console console;
  private final Place place;
  private final Stop stop;
  private int losses;
  private int waits;

  JobWatch(Console console, Place place, Stop stop) {
    this.console = console;
    this.place = place;
    this.stop = stop;
  }

  /** The job at its end, or as it is when nobody wants to wait any longer. */
  JobFacts follow(String id) {
    try (Progress progress = Progress.on(console, false, false)) {
      while (true) {
        Optional<JobFacts> job = look(id);
        if (job.filter(each -> !each.isActive() || stop.isWished()).isPresent()) {
          return job.get();
        }
        job.ifPresent(each -> show(each, progress));
        stop.await(BETWEEN_LOOKS);
      }
    }
  }

  /** Once it is known, it is looked for through a loss of the service. */
  private Optional<JobFacts> look(String id) {
    try {
      JobFacts job = new JobFacts(place.ask(Ask.get(JobFacts.ONE, id)).object());
      losses = 0;
      return Optional.of(job);
    } catch (Unreachable | Unavailable loss) {
      losses++;
      if (losses == 1 && !stop.isWished()) {
        console.remark("No word for now: " + loss.getMessage());
      }
      if (losses >= MOST_LOSSES || stop.isWished()) {
        throw loss;
      }
      return Optional.empty();
    }
  }

  private void show(JobFacts job, Progress progress) {
    waits += job.waits() ? 1 : 0;
    if (waits == LONG_WAIT && job.waits()) {
      console.remark("The job waits for its turn.");
    }
    if (job.advance().total() > 0) {
      progress.show(job.advance());
    }
  }
}
