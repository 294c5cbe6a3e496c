package dev.spike.domain.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A counter whose steps are bent for a while, so that it never runs backwards: a step that would
 * lead back, or nowhere, is not taken.
 */
public record BentCounter(Counter counter, Bend bend, Strength strength) implements Rule {

  /** Enough for steps that are bent in part; what is bent as a whole is exact. */
  private static final int LEAST_PLACES_IN_PART = 2;

  private static final int PERCENT_PLACES = 2;

  @Override
  public ValueType type() {
    return counter.type();
  }

  /** One tick at an instant. */
  public Tick tick(CounterState state, Instant now, Chance chance) {
    double strong = strength.at(now);
    if (strong == 0) {
      return counter.tick(state, chance);
    }
    BigDecimal step = step(strong);
    return step.signum() > 0
        ? counter.striding(step).tick(state, chance)
        : new Tick(Value.of(state.next()), state);
  }

  private BigDecimal step(double strong) {
    BigDecimal bent = bend.of(counter.step(), strong);
    int places = Math.max(counter.step().scale(), bend.places());
    return strong < 1
        ? Decimals.roundHalfUp(bent, Math.max(places, LEAST_PLACES_IN_PART))
        : bent.min(Decimals.LARGEST);
  }

  @Override
  public <R> R fold(
      Function<StatelessRule, R> stateless,
      Function<Counter, R> onCounter,
      Function<Derived, R> derived) {
    return onCounter.apply(counter);
  }

  @Override
  public Optional<Span> span() {
    int finer = Math.max(LEAST_PLACES_IN_PART, counter.step().scale()) + bend.places();
    return counter
        .span()
        .map(span -> new Span(span.min(), span.max(), span.places() + finer + PERCENT_PLACES));
  }

  @Override
  public Rule straight() {
    return counter;
  }

  @Override
  public Rule during(Instant start, Instant end) {
    Strength other = strength.during(start, end);
    return other == strength ? this : new BentCounter(counter, bend, other);
  }

  @Override
  public Rule cut(Instant start, Instant end) {
    return new BentCounter(counter, bend, strength.cut(start, end));
  }

  @Override
  public String toString() {
    return counter + BEND + bend + strength;
  }
}
