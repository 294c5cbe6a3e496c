package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A number that is computed from what other fields of the same half have in the same draw, perhaps
 * with noise around it.
 *
 * @param noise how far values stray from what was computed, as a standard deviation
 */
public record Expression(Formula formula, int places, BigDecimal noise) implements Derived {

  /** The places that values have where nothing else was asked for. */
  public static final int DEFAULT_PLACES = Curve.DEFAULT_PLACES;

  public Expression {
    Faults faults = new Faults();
    Curve.check(faults, places, noise);
    faults.refuseIfAny();
    noise = Decimals.plain(noise);
  }

  /** An expression of parts of which several may be wrong at once. */
  public static Expression of(String formula, int places, BigDecimal noise) {
    Faults faults = new Faults();
    Optional<Formula> read = faults.member("formula", () -> Formula.parse(formula));
    Curve.check(faults, places, noise);
    faults.refuseIfAny();
    return new Expression(read.orElseThrow(), places, noise);
  }

  @Override
  public ValueType type() {
    return ValueType.EXPRESSION;
  }

  @Override
  public Expression expression() {
    return this;
  }

  @Override
  public List<String> inputs() {
    return formula.inputs();
  }

  @Override
  public Computation over(List<Span> spans) {
    Node node = formula.over(spans);
    BigDecimal farthest = noise.multiply(BigDecimal.valueOf(Bell.FARTHEST));
    Span span =
        new Span(
            rounded(node.span().min().subtract(farthest)),
            rounded(node.span().max().add(farthest)),
            places);
    return new Computation(span, (inputs, now, chance) -> value(node, inputs, now, chance));
  }

  private Value value(Node node, Value[] inputs, Instant now, Chance chance) {
    BigDecimal[] numbers = new BigDecimal[inputs.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Arithmetic.number(inputs[i]);
    }
    BigDecimal number = node.of(numbers);
    if (noise.signum() > 0) {
      number = number.add(noise.multiply(new BigDecimal(Curve.noise(chance.stream(), now))));
    }
    BigDecimal rounded = rounded(number);
    return places == 0 ? Value.of(rounded) : new Value.Decimal(rounded);
  }

  private BigDecimal rounded(BigDecimal number) {
    return Decimals.within(Decimals.roundHalfUp(Arithmetic.fit(number), places));
  }

  @Override
  public String toString() {
    return "expression "
        + formula
        + (places == DEFAULT_PLACES ? "" : " places " + places)
        + (noise.signum() == 0 ? "" : " noise " + noise.toPlainString());
  }
}
