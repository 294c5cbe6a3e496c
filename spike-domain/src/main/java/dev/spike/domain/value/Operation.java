package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What expressions can do with numbers, and between what the results lie. */
enum Operation {
  ADD("+", 1, 2, 2),
  SUBTRACT("-", 1, 2, 2),
  MULTIPLY("*", 2, 2, 2),
  DIVIDE("/", 2, 2, 2),
  MODULO("%", 2, 2, 2),
  NEGATE("-", 3, 1, 1),
  MIN(2, Operation.MANY),
  MAX(2, Operation.MANY),
  ABS(1, 1),
  ROUND(1, 1),
  FLOOR(1, 1),
  CEIL(1, 1),
  SQRT(1, 1),
  CLAMP(3, 3);

  /** The rank of what needs no parentheses anywhere. */
  static final int CLOSED = 4;

  private static final int MANY = Integer.MAX_VALUE;

  private final String sign;
  private final int rank;
  private final int least;
  private final int most;

  Operation(String sign, int rank, int least, int most) {
    this.sign = sign;
    this.rank = rank;
    this.least = least;
    this.most = most;
  }

  Operation(int least, int most) {
    this("", CLOSED, least, most);
  }

  /** The function of a name, if there is one. */
  static Optional<Operation> function(String name) {
    return Arrays.stream(values())
        .filter(operation -> operation.rank == CLOSED && operation.word().equals(name))
        .findFirst();
  }

  /** How it is written: a sign, or the name of a function. */
  String word() {
    return sign.isEmpty() ? name().toLowerCase(Locale.ROOT) : sign;
  }

  /** What is bound more tightly has a higher rank. */
  int rank() {
    return rank;
  }

  /** Why it cannot be applied to so many numbers. */
  Optional<String> whyNot(int count) {
    boolean fits = count >= least && count <= most;
    String wanted = least == most ? "" + least : "at least " + least;
    return fits
        ? Optional.empty()
        : Optional.of(
            "%s takes %s %s, not %d"
                .formatted(word(), wanted, most == 1 ? "number" : "numbers", count));
  }

  /** The result for some numbers. */
  BigDecimal of(BigDecimal[] x) {
    return switch (this) {
      case ADD -> Arithmetic.fit(x[0].add(x[1], Arithmetic.DIGITS));
      case SUBTRACT -> Arithmetic.fit(x[0].subtract(x[1], Arithmetic.DIGITS));
      case MULTIPLY -> Arithmetic.fit(x[0].multiply(x[1], Arithmetic.DIGITS));
      case DIVIDE -> Arithmetic.fit(x[0].divide(x[1], Arithmetic.DIGITS));
      case MODULO -> Arithmetic.fit(Arithmetic.modulo(x[0], x[1]));
      case NEGATE -> x[0].negate();
      case MIN -> Arrays.stream(x).reduce(BigDecimal::min).orElseThrow();
      case MAX -> Arrays.stream(x).reduce(BigDecimal::max).orElseThrow();
      case ABS -> x[0].abs();
      case ROUND -> Arithmetic.whole(Decimals.roundHalfUp(x[0], 0), RoundingMode.UNNECESSARY);
      case FLOOR -> Arithmetic.whole(x[0], RoundingMode.FLOOR);
      case CEIL -> Arithmetic.whole(x[0], RoundingMode.CEILING);
      case SQRT -> Arithmetic.fit(x[0].sqrt(Arithmetic.DIGITS));
      case CLAMP -> x[0].max(x[1]).min(x[2]);
    };
  }

  /** Between what the results lie where the numbers lie in spans. */
  Span of(Span... x) {
    return switch (this) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
          Span.around(
              of(pair(x[0].min(), x[1].min())),
              of(pair(x[0].min(), x[1].max())),
              of(pair(x[0].max(), x[1].min())),
              of(pair(x[0].max(), x[1].max())));
      case MODULO ->
          Span.around(BigDecimal.ZERO, x[1].min().signum() > 0 ? x[1].max() : x[1].min());
      case ABS ->
          x[0].hasZero()
              ? Span.around(BigDecimal.ZERO, x[0].min().abs(), x[0].max().abs())
              : Span.around(x[0].min().abs(), x[0].max().abs());
      default ->
          Span.around(
              of(Arrays.stream(x).map(Span::min).toArray(BigDecimal[]::new)),
              of(Arrays.stream(x).map(Span::max).toArray(BigDecimal[]::new)));
    };
  }

  private static BigDecimal[] pair(BigDecimal one, BigDecimal other) {
    return new BigDecimal[] {one, other};
  }

  /** Whether it has no result for some of the numbers in a place. */
  boolean isPicky(int place) {
    return (this == DIVIDE || this == MODULO) && place == 1 || this == SQRT;
  }

  /** Refuses what has no result for all numbers of these spans. */
  void check(List<Term> terms, Span... x) {
    if ((this == DIVIDE || this == MODULO) && x[1].hasZero()) {
      boolean negative = x[1].max().signum() <= 0 && !x[1].isOne();
      String help = negative ? "min(%s, -1)" : "max(%s, 1)";
      throw impossible("divides by %s, which can be 0%s; write %s", terms.get(1), x[1], help);
    }
    if (this == SQRT && x[0].min().signum() < 0) {
      throw impossible(
          "takes the square root of %s, which can be below 0%s; write %s",
          terms.get(0), x[0], "max(%s, 0)");
    }
    if (this == CLAMP && x[1].max().compareTo(x[2].min()) > 0) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "has bounds of clamp that can be upside down: %s (%s) and %s (%s)",
              Texts.shown(terms.get(1).toString()),
              x[1],
              Texts.shown(terms.get(2).toString()),
              x[2]));
    }
  }

  private static Refusal impossible(String sentence, Term term, Span span, String help) {
    String written = term.toString();
    boolean isShort = written.length() <= 60;
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            sentence,
            Texts.shown(written),
            span.isOne() ? "" : " (it lies " + span.toString() + ")",
            Texts.sentence(help, isShort ? written : "…")));
  }
}
