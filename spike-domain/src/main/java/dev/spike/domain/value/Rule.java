package dev.spike.domain.value;

import java.util.function.Function;

/**
 * A rule for making values. A rule is a constant: whatever changes from draw to draw is handed in.
 *
 * <p>Each rule has a notation of one line, which {@link #toString} writes and {@link #parse} reads:
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
 * </pre>
 */
public sealed interface Rule permits StatelessRule, Counter {

  /** The name under which this kind of rule is known outside. */
  ValueType type();

  /** Tells the two families of rules apart. */
  <R> R fold(Function<StatelessRule, R> stateless, Function<Counter, R> counter);

  /** Reads the notation that {@link #toString} writes. */
  static Rule parse(String notation) {
    return parse(notation, 0);
  }

  /** Reads a rule from its place in a line to the line's end; faults name columns of the line. */
  static Rule parse(String line, int from) {
    return new Notation(line, from).rule();
  }
}
