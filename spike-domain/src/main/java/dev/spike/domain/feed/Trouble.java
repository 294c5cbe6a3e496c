package dev.spike.domain.feed;

import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Stretch;
import java.time.Duration;
import java.time.Instant;

/** A stretch in which something goes wrong: it is drawn row by row, as polls are. */
final class Trouble {

  private final Stretch stretch;
  private Progress after;
  private Sample sample;
  private Progress before;

  Trouble(Stretch stretch, Progress present) {
    this.stretch = stretch;
    this.before = present;
    this.after = present;
  }

  /** The draw that was made last. */
  Sample sample() {
    return sample;
  }

  /** Makes the next draw. */
  void draw(Instant at) {
    before = after;
    sample = stretch.draw(before, at, before.draws());
    after = sample.progress();
  }

  /** How far all has come before the draw that was made last, or behind it. */
  Progress progress(int row) {
    return row == 0 ? before : after;
  }

  /** How far so many draws bring it that nobody looks at. */
  Progress ahead(Instant from, Duration every, long draws) {
    Progress reached = after;
    for (long i = 0; i < draws; i++) {
      reached = stretch.after(reached, from.plus(every.multipliedBy(i)), reached.draws());
    }
    return reached;
  }
}
