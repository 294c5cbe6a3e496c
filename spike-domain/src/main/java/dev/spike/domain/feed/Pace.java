package dev.spike.domain.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When the draws of a feed happen. */
interface Pace {

  /** Proposes the instants of the next draws, at least one and at most {@code most}. */
  void propose(Block block, int most);

  /** Goes on behind the draws that the block kept of those proposed. */
  void accept(Block block);

  /** Draws at equal distances, whatever the time really is. */
  final class Series implements Pace {

    private final long stepSeconds;
    private final int stepNanos;
    private long second;
    private int nano;

    Series(Instant start, Duration every) {
      this.stepSeconds = every.getSeconds();
      this.stepNanos = every.getNano();
      this.second = start.getEpochSecond();
      this.nano = start.getNano();
    }

    /** How many draws there are from one instant to another, the latter not included. */
    static long draws(Instant from, Instant to, Duration every) {
      return from.isBefore(to) ? Duration.between(from, to).minusNanos(1).dividedBy(every) + 1 : 0;
    }

    @Override
    public void propose(Block block, int most) {
      block.series(second, nano, stepSeconds, stepNanos, most);
    }

    @Override
    public void accept(Block block) {
      second = block.seconds[block.count];
      nano = block.nanos[block.count];
    }
  }

  /** Draws whenever somebody asks, by a clock that somebody else may move. */
  final class Clock implements Pace {

    private final InstantSource source;

    Clock(InstantSource source) {
      this.source = source;
    }

    @Override
    public void propose(Block block, int most) {
      block.single(source.instant());
    }

    @Override
    public void accept(Block block) {
      // The clock moves by itself.
    }
  }
}
