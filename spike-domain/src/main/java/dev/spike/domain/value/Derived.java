package dev.spike.domain.value;

import java.util.List;
import java.util.function.Function;

/** A rule whose numbers are computed from those that other fields have in the same draw. */
public sealed interface Derived extends Rule permits Expression, BentExpression {

  /** The expression, as it is when nothing bends it. */
  Expression expression();

  /** The names of the fields that it reads, each once. */
  List<String> inputs();

  /**
   * This rule for fields whose numbers lie in spans, in the order of {@link #inputs}. It is refused
   * if it has no number for some of them.
   */
  Computation over(List<Span> spans);

  @Override
  default <R> R fold(
      Function<StatelessRule, R> stateless,
      Function<Counter, R> counter,
      Function<Derived, R> derived) {
    return derived.apply(this);
  }
}
