package dev.spike.domain.value;

import java.util.Optional;
import java.util.OptionalLong;

/** A {@link Counter} as arithmetic on longs: the same numbers, counted in units of a last place. */
public final class UnitCounter {

  private static final long WHOLE_STEP = 10_000;

  /** A step this long, stretched by the largest jitter, still fits a long. */
  private static final long LONGEST_STRAYING_STEP = Long.MAX_VALUE / (16 * WHOLE_STEP);

  private final int places;
  private final int sign;
  private final long start;
  private final long step;
  private final boolean limited;
  private final long limit;
  private final long least;
  private final long width;

  private UnitCounter(Counter counter, int places, long start, long step, long limit) {
    long basisPoints = counter.jitter().basisPoints();
    this.places = places;
    this.sign = counter.direction().sign();
    this.start = start;
    this.step = step;
    this.limited = counter.limit().isPresent();
    this.limit = limit;
    this.least = step * (WHOLE_STEP - basisPoints);
    this.width = 2 * step * basisPoints;
  }

  static Optional<UnitCounter> of(Counter counter, int places, long start, long step, long limit) {
    boolean strays = !counter.jitter().isNone();
    return strays && step > LONGEST_STRAYING_STEP
        ? Optional.empty()
        : Optional.of(new UnitCounter(counter, places, start, step, limit));
  }

  /** How many decimal places a unit stands for. */
  public int places() {
    return places;
  }

  /** The state in units, where it has no more places than a unit stands for. */
  public OptionalLong units(CounterState state) {
    return state.next().scale() > places
        ? OptionalLong.empty()
        : Decimals.units(state.next(), places);
  }

  /** Whether so many ticks from {@code next} stay within what a long can count. */
  public boolean hasRoom(long next, int ticks) {
    long longest = width == 0 ? step : 6 * step;
    return Math.abs(next) <= Long.MAX_VALUE / 2
        && longest <= Long.MAX_VALUE / 2 / (limited ? 1 : Math.max(1, ticks));
  }

  /**
   * Where the counter stands after so many ticks from {@code next}, if that needs neither chance
   * nor more than a long.
   */
  public OptionalLong afterAll(long next, long ticks) {
    if (width > 0 || !isHalfALong(next) || !isHalfALong(start)) {
      return OptionalLong.empty();
    }
    if (limited) {
      return OptionalLong.of(around(next, ticks));
    }
    return step <= Long.MAX_VALUE / 2 / Math.max(1, ticks)
        ? OptionalLong.of(next + sign * step * ticks)
        : OptionalLong.empty();
  }

  /** Differences are unsigned, since those of two longs may be twice as large as a long. */
  private long around(long next, long ticks) {
    boolean isPast = sign > 0 ? next > limit : next < limit;
    long untilStart = isPast ? 1 : ticksUntilStart(next);
    if (Long.compareUnsigned(ticks, untilStart) < 0) {
      return next + sign * step * ticks;
    }
    return start + sign * step * Long.remainderUnsigned(ticks - untilStart, ticksUntilStart(start));
  }

  private static boolean isHalfALong(long number) {
    return number >= -(Long.MAX_VALUE / 2) && number <= Long.MAX_VALUE / 2;
  }

  private long ticksUntilStart(long from) {
    return Long.divideUnsigned(sign > 0 ? limit - from : from - limit, step) + 1;
  }

  /** Where the counter stands after one tick from {@code next}, as a word of chance has it. */
  public long after(long next, long word) {
    long distance = width == 0 ? step : strayed(word);
    long moved = next + sign * distance;
    return limited && (sign > 0 ? moved > limit : moved < limit) ? start : moved;
  }

  private long strayed(long word) {
    long stretched = least + Chance.share(word, width) + WHOLE_STEP / 2;
    return Math.max(0, Math.floorDiv(stretched, WHOLE_STEP));
  }
}
