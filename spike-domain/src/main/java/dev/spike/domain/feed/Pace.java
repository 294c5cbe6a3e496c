package dev.spike.domain.feed;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** When the draws of a feed happen. */
interface Pace {

  /** Proposes the instants of the next draws, at least one and at most {@code most}. */
  void propose(Block block, int most);

  /** How many draws there can be at all. */
  long mostDraws();

  /** Goes on behind the draws that the block kept of those proposed. */
  void accept(Block block);

  /** The series by which draws happen, if they do not depend on when they are asked for. */
  Optional<Series> series();

  /** When the first draw happens, or, by a clock, what that says unless something else is known. */
  Instant start();

  /** The time between two draws, if nobody moves a clock otherwise. */
  Duration every();

  /** Draws at equal distances, whatever the time really is. */
  final class Series implements Pace {

    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final long most;
    private final Instant start;
    private final Duration every;
    private final long stepSeconds;
    private final int stepNanos;
    private long second;
    private int nano;

    Series(Instant start, Duration every) {
      this.most = draws(start, Era.END, every);
      this.start = start;
      this.every = every;
      this.stepSeconds = every.getSeconds();
      this.stepNanos = every.getNano();
      moveTo(start);
    }

    @Override
    public Instant start() {
      return start;
    }

    @Override
    public Duration every() {
      return every;
    }

    /** When the next draw happens. */
    Instant next() {
      return Instant.ofEpochSecond(second, nano);
    }

    /** Draws at another time next. */
    void moveTo(Instant instant) {
      second = instant.getEpochSecond();
      nano = instant.getNano();
    }

    /** How many draws there are from one instant to another, the latter not included. */
    static long draws(Instant from, Instant to, Duration every) {
      if (!from.isBefore(to)) {
        return 0;
      }
      // Java's own difference of instants stumbles, slowly, over more nanoseconds than fit a long.
      BigInteger length =
          nanos(to.getEpochSecond() - from.getEpochSecond(), to.getNano() - from.getNano());
      return length
          .subtract(BigInteger.ONE)
          .divide(nanos(every.getSeconds(), every.getNano()))
          .add(BigInteger.ONE)
          .min(MOST)
          .longValueExact();
    }

    private static BigInteger nanos(long seconds, long nanos) {
      return BigInteger.valueOf(seconds).multiply(NANOS_PER_SECOND).add(BigInteger.valueOf(nanos));
    }

    @Override
    public long mostDraws() {
      return most;
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

    @Override
    public Optional<Series> series() {
      return Optional.of(this);
    }
  }

  /** Draws whenever somebody asks, by a clock that somebody else may move. */
  final class Clock implements Pace {

    private final InstantSource source;
    private final Optional<Instant> start;
    private final Duration every;

    Clock(InstantSource source, Optional<Instant> start, Duration every) {
      this.source = source;
      this.start = start;
      this.every = every;
    }

    @Override
    public Instant start() {
      return start.orElseGet(source::instant);
    }

    @Override
    public Duration every() {
      return every;
    }

    @Override
    public long mostDraws() {
      return Long.MAX_VALUE;
    }

    @Override
    public void propose(Block block, int most) {
      block.single(source.instant());
    }

    @Override
    public void accept(Block block) {
      // The clock moves by itself.
    }

    @Override
    public Optional<Series> series() {
      return Optional.empty();
    }
  }
}
