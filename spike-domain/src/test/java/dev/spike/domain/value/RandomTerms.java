package dev.spike.domain.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Terms as chance puts them together. */
final class RandomTerms {

  private static final List<String> NAMES = List.of("a", "b", "net in", "min");

  private final SplittableRandom random;

  RandomTerms(SplittableRandom random) {
    this.random = random;
  }

  Term term(int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 8);
    if (kind == 0) {
      return new Term.Literal(BigDecimal.valueOf(random.nextInt(200), random.nextInt(3)));
    }
    if (kind <= 2) {
      return new Term.Input(NAMES.get(random.nextInt(NAMES.size())));
    }
    if (kind == 3) {
      Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
      return new Term.Choice(
          comparison, term(depth - 1), term(depth - 1), term(depth - 1), term(depth - 1));
    }
    Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
    List<Term> parts = new ArrayList<>();
    do {
      parts.add(term(depth - 1));
    } while (operation.whyNot(parts.size()).isPresent());
    return new Term.Call(operation, parts);
  }

  static Span span(SplittableRandom random, int places) {
    long one = random.nextInt(-20, 100);
    long other = random.nextInt(-20, 100);
    return new Span(
        BigDecimal.valueOf(Math.min(one, other), places),
        BigDecimal.valueOf(Math.max(one, other), places),
        places);
  }

  /** A number of a span, often one of its ends. */
  static BigDecimal within(SplittableRandom random, Span span) {
    long least = span.min().setScale(span.places()).unscaledValue().longValue();
    long most = span.max().setScale(span.places()).unscaledValue().longValue();
    long number =
        switch (random.nextInt(4)) {
          case 0 -> least;
          case 1 -> most;
          default -> random.nextLong(least, most + 1);
        };
    return BigDecimal.valueOf(number, span.places());
  }
}
