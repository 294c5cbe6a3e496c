package dev.spike.domain.value;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule for making values. A rule is a constant: whatever changes from draw to draw is handed in.
 *
 * <p>Each rule has a notation of one line, which {@link Object#toString} writes and {@link #parse}
 * reads:
 *
 * <pre>
 * text web-01
 * number 42
 * float 2.50
 * epoch
 * range 10..90
 * float 0.5..2.5 places 3
 * increment from 1 by 0.5 until 100 jitter 15%
 * decrement from 10 by 1
 * sine 0..100 every 1h noise 2
 * expression requests * 0.02 places 0
 * range 10..90 bent by multiply 3 linear in 10m during 2026-03-01T09:00:00Z/2026-03-01T10:00:00Z
 * </pre>
 */
public sealed interface Rule permits StatelessRule, Counter, BentCounter, Derived {

  /** What stands between a rule and how it is bent. */
  String BEND = " bent by ";

  /** The name under which this kind of rule is known outside. */
  ValueType type();

  /** Tells the three families of rules apart. */
  <R> R fold(
      Function<StatelessRule, R> stateless,
      Function<Counter, R> counter,
      Function<Derived, R> derived);

  /**
   * Between what the numbers lie that this rule yields by itself; nothing if it yields none, or
   * only together with others.
   */
  default Optional<Span> span() {
    return Optional.empty();
  }

  /** This rule as it is when nothing bends it. */
  default Rule straight() {
    return this;
  }

  /** This rule bent; it was perhaps bent otherwise before. */
  default Rule bent(Bend bend, Strength strength) {
    return straight()
        .fold(
            stateless -> new Bent(stateless, bend, strength),
            counter -> new BentCounter(counter, bend, strength),
            derived -> new BentExpression(derived.expression(), bend, strength));
  }

  /** This rule, bent in another window if it is bent at all. */
  default Rule during(Instant start, Instant end) {
    return this;
  }

  /** This rule in a window that ends early; if it is bent, its ramps are cut to what fits. */
  default Rule cut(Instant start, Instant end) {
    return this;
  }

  /** This rule, bent in a window that is yet to be found if it is bent at all. */
  default Rule anytime() {
    return during(Strength.FIRST, Strength.LAST);
  }

  /** Reads the notation that {@link Object#toString} writes. */
  static Rule parse(String notation) {
    return parse(notation, 0);
  }

  /** Reads a rule from its place in a line to the line's end; faults name columns of the line. */
  static Rule parse(String line, int from) {
    return new Notation(line, from).rule();
  }

  /**
   * Reads what a rule is changed to from its place in a line to the line's end: another rule, or
   * how it is bent, such as {@code multiply 3 linear in 10m out 5m}.
   */
  static Rule parseChange(String line, int from, Rule original) {
    return new BendNotation(new Tokens(line, from))
        .change(original)
        .orElseGet(() -> parse(line, from));
  }
}
