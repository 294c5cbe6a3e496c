package dev.spike.domain.value;

import java.time.Instant;
import java.util.List;

/** An expression whose numbers are bent for a while; they keep their places. */
public record BentExpression(Expression expression, Bend bend, Strength strength)
    implements Derived {

  @Override
  public ValueType type() {
    return expression.type();
  }

  @Override
  public List<String> inputs() {
    return expression.inputs();
  }

  @Override
  public Computation over(List<Span> spans) {
    Computation straight = expression.over(spans);
    return new Computation(
        bend.around(straight.span()),
        (inputs, now, chance) -> bend.of(straight.value(inputs, now, chance), strength.at(now)));
  }

  @Override
  public Rule straight() {
    return expression;
  }

  @Override
  public Rule during(Instant start, Instant end) {
    Strength other = strength.during(start, end);
    return other == strength ? this : new BentExpression(expression, bend, other);
  }

  @Override
  public String toString() {
    return expression + BEND + bend + strength;
  }
}
