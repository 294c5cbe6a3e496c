package dev.spike.domain.value;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads the one-line notation of rules, word by word, and says where it no longer understands. */
final class Notation {

  private static final String KINDS =
      "text, number, float, epoch, range, increment, decrement, sine, sawtooth, square, triangle,"
          + " daily, weekly, walk, normal, sequence, replay or expression";

  private static final String EXPRESSION = "expression";

  private final String line;
  private final int bend;
  private final Tokens tokens;

  Notation(String line, int from) {
    this.line = line;
    int begin = new Tokens(line, from).next();
    boolean quotes = line.startsWith("text", begin) || line.startsWith(EXPRESSION, begin);
    bend = quotes ? -1 : line.indexOf(Rule.BEND, from);
    tokens = new Tokens(bend < 0 ? line : line.substring(0, bend), from);
  }

  Rule rule() {
    Rule straight = straight();
    return bend < 0
        ? straight
        : new BendNotation(new Tokens(line, bend + Rule.BEND.length())).bent(straight);
  }

  private Rule straight() {
    int begin = tokens.next();
    String kind = tokens.word();
    switch (kind) {
      case "text":
        return text();
      case "number":
        return toEnd(new FixedNumber(tokens.whole(Tokens.WHOLE_WORD)));
      case "float":
        return decimal();
      case "epoch":
        return toEnd(new EpochNow());
      case "range":
        return range();
      case "increment":
        return counter(Direction.UP);
      case "decrement":
        return counter(Direction.DOWN);
      case EXPRESSION:
        return expression();
      default:
        return new ShapeNotation(tokens)
            .curve(kind)
            .orElseThrow(
                () -> {
                  tokens.backTo(begin);
                  return tokens.expected(KINDS);
                });
    }
  }

  private Rule text() {
    if (tokens.isAtEnd()) {
      throw tokens.expected("a text (an empty one is written \"\")");
    }
    return new FixedText(tokens.text());
  }

  private Rule decimal() {
    BigDecimal first = tokens.number();
    if (!tokens.accept("..")) {
      return toEnd(new FixedFloat(first));
    }
    BigDecimal last = tokens.number();
    boolean given = tokens.acceptWord("places");
    int places = given ? tokens.small() : FloatRange.DEFAULT_PLACES;
    Optional<Lapse> hold = hold(given ? "hold or " : "places, hold or ");
    return held(new FloatRange(first, last, places), hold);
  }

  private Rule range() {
    long first = tokens.whole(Tokens.WHOLE);
    tokens.needSign("..");
    long last = tokens.whole(Tokens.WHOLE_WORD);
    Optional<Lapse> hold = hold("hold or ");
    return held(new NumberRange(first, last), hold);
  }

  private Optional<Lapse> hold(String more) {
    if (!tokens.acceptWord("hold")) {
      tokens.end(more);
      return Optional.empty();
    }
    Lapse hold = tokens.read("a length of time", Lapse::parse);
    tokens.end("");
    return Optional.of(hold);
  }

  private static Rule held(StatelessRule range, Optional<Lapse> hold) {
    return hold.isPresent() ? new Held(range, hold.get()) : range;
  }

  private Rule counter(Direction direction) {
    tokens.need("from");
    BigDecimal start = tokens.number();
    tokens.need("by");
    BigDecimal step = tokens.number();
    boolean limited = tokens.acceptWord("until");
    Optional<BigDecimal> limit = limited ? Optional.of(tokens.number()) : Optional.empty();
    boolean strays = tokens.acceptWord("jitter");
    BigDecimal percent = strays ? percent() : BigDecimal.ZERO;
    tokens.end(strays ? "" : limited ? "jitter or " : "until, jitter or ");
    return Counter.of(direction, start, step, limit, percent);
  }

  /** Names in it may be quoted, so that how it is bent is found only behind it. */
  private Rule expression() {
    Formula formula = new FormulaReader(tokens).formula();
    boolean given = tokens.acceptWord("places");
    int places = given ? tokens.small() : Expression.DEFAULT_PLACES;
    boolean strays = tokens.acceptWord("noise");
    BigDecimal noise = strays ? tokens.number() : BigDecimal.ZERO;
    Expression straight = new Expression(formula, places, noise);
    if (tokens.acceptWord("bent")) {
      tokens.need("by");
      return new BendNotation(tokens).bent(straight);
    }
    tokens.end(strays ? "" : given ? "noise or " : "an operation, places, noise or ");
    return straight;
  }

  private BigDecimal percent() {
    BigDecimal percent = tokens.number();
    tokens.needSign("%");
    return percent;
  }

  private Rule toEnd(Rule rule) {
    tokens.end("");
    return rule;
  }
}
