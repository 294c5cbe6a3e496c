package dev.spike.cli.draw;

import dev.spike.application.storage.Unavailable;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.http.place.Unreachable;
import java.time.Duration;

/** Draws at a pace, and writes each draw down. */
final class Following {

  private final Console console;
  private final Source source;
  private final Slips slips;
  private final Stop stop;
  private final Beat beat;
  private boolean lost;

  Following(Console console, Source source, Slips slips, Stop stop, Duration every) {
    this.console = console;
    this.source = source;
    this.slips = slips;
    this.stop = stop;
    this.beat = new Beat(System.nanoTime(), every);
  }

  /** Draws so many times; it ends at once where that cannot be. */
  void times(long count) {
    slips.put(source.draw());
    for (long drawn = 1; drawn < count && !stop.await(untilNext()); drawn++) {
      slips.put(source.draw());
    }
  }

  /** Draws on and on. Once it has begun, it waits for a service that is lost. */
  void untilStopped() {
    slips.put(source.draw());
    while (!stop.await(untilNext())) {
      try {
        Drawn drawn = source.draw();
        remarkIfFound();
        slips.put(drawn);
      } catch (Unreachable | Unavailable loss) {
        remarkOnce(loss);
      }
    }
  }

  private Duration untilNext() {
    return beat.untilNext(System.nanoTime());
  }

  private void remarkOnce(RuntimeException loss) {
    if (!lost && !stop.isWished()) {
      console.remark("No draw for now: " + loss.getMessage());
    }
    lost = true;
  }

  private void remarkIfFound() {
    if (lost) {
      console.remark("It draws again.");
    }
    lost = false;
  }
}
