package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A rule that counts: each tick yields the number it stands at and moves one step on; a step past
 * the limit leads back to the start, and so does one past what a double can hold. Arithmetic is
 * decimal and exact.
 */
public record Counter(
    Direction direction,
    BigDecimal start,
    BigDecimal step,
    Optional<BigDecimal> limit,
    Jitter jitter)
    implements Rule {

  private static final int LEAST_PLACES_WITH_JITTER = 2;

  public Counter {
    Faults faults = new Faults();
    Decimals.check(faults, "start", "the start of a counter", start);
    Decimals.check(faults, "step", "the step of a counter", step);
    faults.check(step.signum() > 0, "step", "the step of a counter must be above zero: %s", step);
    if (limit.isPresent()) {
      BigDecimal end = limit.get();
      Decimals.check(faults, "limit", "the limit of a counter", end);
      faults.check(
          !direction.isPast(start, end),
          "limit",
          "the limit of %s counter must not be %s its start: from %s until %s",
          direction == Direction.UP ? "an increment" : "a decrement",
          direction == Direction.UP ? "below" : "above",
          start,
          end);
    }
    faults.refuseIfAny();
    start = Decimals.plain(start);
    step = Decimals.plain(step);
    limit = limit.map(Decimals::plain);
  }

  /** A counter of numbers of which several may be wrong at once, the percents of jitter too. */
  public static Counter of(
      Direction direction,
      BigDecimal start,
      BigDecimal step,
      Optional<BigDecimal> limit,
      BigDecimal percent) {
    Faults faults = new Faults();
    Optional<Counter> steady =
        faults.member("", () -> new Counter(direction, start, step, limit, Jitter.NONE));
    Optional<Jitter> jitter = faults.member("jitter", () -> new Jitter(percent));
    faults.refuseIfAny();
    return steady.orElseThrow().jitter(jitter.orElseThrow());
  }

  /** Counts up without an end. */
  public static Counter increment(double start, double step) {
    return of(Direction.UP, start, step);
  }

  /** Counts down without an end. */
  public static Counter decrement(double start, double step) {
    return of(Direction.DOWN, start, step);
  }

  private static Counter of(Direction direction, double start, double step) {
    Faults faults = new Faults();
    Optional<BigDecimal> from = faults.member("start", () -> Decimals.of(start));
    Optional<BigDecimal> by = faults.member("step", () -> Decimals.of(step));
    faults.refuseIfAny();
    return new Counter(
        direction, from.orElseThrow(), by.orElseThrow(), Optional.empty(), Jitter.NONE);
  }

  /** This counter, with a limit past which it returns to its start. */
  public Counter until(double limit) {
    Faults faults = new Faults();
    Optional<BigDecimal> end = faults.member("limit", () -> Decimals.of(limit));
    faults.refuseIfAny();
    return new Counter(direction, start, step, end, jitter);
  }

  /** This counter, with steps that stray. */
  public Counter jitter(Jitter other) {
    return new Counter(direction, start, step, limit, other);
  }

  /** This counter with steps of another length. */
  Counter striding(BigDecimal other) {
    return new Counter(direction, start, other, limit, jitter);
  }

  /** The state of a counter that has not ticked yet. */
  public CounterState initial() {
    return new CounterState(start);
  }

  /** One tick: the value the counter stands at, and where it stands afterwards. */
  public Tick tick(CounterState state, Chance chance) {
    BigDecimal distance = jitter.isNone() ? step : jitter.applyTo(step, places(), chance);
    BigDecimal moved = direction.move(state.next(), distance);
    boolean past = moved.abs().compareTo(Decimals.LARGEST) > 0;
    past |= limit.isPresent() && direction.isPast(moved, limit.get());
    return new Tick(Value.of(state.next()), new CounterState(past ? start : moved));
  }

  /** This counter as arithmetic on longs, where its numbers are small enough for that. */
  public Optional<UnitCounter> inUnits() {
    int places = limit.map(end -> Math.max(places(), end.scale())).orElse(places());
    OptionalLong from = Decimals.units(start, places);
    OptionalLong by = Decimals.units(step, places);
    OptionalLong end = limit.map(at -> Decimals.units(at, places)).orElse(OptionalLong.of(0));
    boolean tooFine = !jitter.isNone() && (places > places() || !jitter.hasBasisPoints());
    if (tooFine
        || places > Decimals.MOST_UNIT_PLACES
        || from.isEmpty()
        || by.isEmpty()
        || end.isEmpty()) {
      return Optional.empty();
    }
    return UnitCounter.of(this, places, from.getAsLong(), by.getAsLong(), end.getAsLong());
  }

  /** The decimal places that the values of this counter can have. */
  private int places() {
    int places = Math.max(start.scale(), step.scale());
    return jitter.isNone() ? places : Math.max(places, LEAST_PLACES_WITH_JITTER);
  }

  @Override
  public <R> R fold(
      Function<StatelessRule, R> stateless,
      Function<Counter, R> counter,
      Function<Derived, R> derived) {
    return counter.apply(this);
  }

  @Override
  public Optional<Span> span() {
    BigDecimal end = limit.orElse(direction.move(BigDecimal.ZERO, Decimals.LARGEST));
    return Optional.of(new Span(start.min(end), start.max(end), places()));
  }

  @Override
  public ValueType type() {
    return direction.type();
  }

  @Override
  public String toString() {
    String until = limit.map(at -> " until " + at.toPlainString()).orElse("");
    return direction.word()
        + " from "
        + start.toPlainString()
        + " by "
        + step.toPlainString()
        + until
        + jitter;
  }
}
