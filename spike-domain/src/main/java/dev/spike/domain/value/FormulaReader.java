package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads expressions: the loosest operations first, and what they connect by themselves. */
final class FormulaReader {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,9})?");
  private static final int DEEPEST = 50;
  private static final String IF = "if";

  private static final List<List<Operation>> BINARY =
      List.of(
          List.of(Operation.ADD, Operation.SUBTRACT),
          List.of(Operation.MULTIPLY, Operation.DIVIDE, Operation.MODULO));

  private final Tokens tokens;

  FormulaReader(Tokens tokens) {
    this.tokens = tokens;
  }

  Formula formula() {
    return new Formula(sum(0));
  }

  private Term sum(int depth) {
    return binary(0, depth);
  }

  private Term binary(int rank, int depth) {
    if (rank == BINARY.size()) {
      return operand(depth + 1);
    }
    Term term = binary(rank + 1, depth);
    for (Optional<Operation> next = next(rank); next.isPresent(); next = next(rank)) {
      term = counted(Term.Call.of(next.get(), term, binary(rank + 1, depth)));
    }
    return term;
  }

  private Optional<Operation> next(int rank) {
    return BINARY.get(rank).stream()
        .filter(operation -> tokens.acceptNext(operation.word()))
        .findFirst();
  }

  private Term operand(int depth) {
    if (depth > DEEPEST) {
      throw refusal("an expression is nested at most %d deep", DEEPEST);
    }
    return tokens.acceptNext("-")
        ? counted(Term.Call.of(Operation.NEGATE, operand(depth + 1)))
        : closed(depth);
  }

  private Term closed(int depth) {
    if (tokens.acceptNext("(")) {
      Term term = sum(depth);
      needNext(")");
      return term;
    }
    if (tokens.isQuoteNext()) {
      return new Term.Input(tokens.quoted());
    }
    int begin = tokens.next();
    Optional<Term> number = tokens.unsigned(NUMBER).map(Term.Literal::new);
    return number.orElseGet(() -> named(begin, depth));
  }

  private Term named(int begin, int depth) {
    String name =
        tokens
            .accept(Term.NAME)
            .orElseThrow(() -> tokens.expected("a number, a field, a function or '('"));
    if (!tokens.acceptNext("(")) {
      return new Term.Input(name);
    }
    if (name.equals(IF)) {
      return counted(choice(depth));
    }
    Optional<Operation> function = Operation.function(name);
    if (function.isEmpty()) {
      tokens.backTo(begin);
      throw tokens.expected("one of the functions " + functions());
    }
    return counted(call(function.get(), depth));
  }

  private static String functions() {
    List<String> names = new ArrayList<>();
    Arrays.stream(Operation.values())
        .filter(operation -> operation.rank() == Operation.CLOSED)
        .forEach(operation -> names.add(operation.name().toLowerCase(Locale.ROOT)));
    return String.join(", ", names) + " or " + IF;
  }

  private Term call(Operation function, int depth) {
    List<Term> parts = new ArrayList<>();
    do {
      parts.add(sum(depth));
    } while (parts.size() <= Formula.MOST_TERMS && tokens.acceptNext(","));
    if (parts.size() <= Formula.MOST_TERMS) {
      needNext(")");
    }
    return new Term.Call(function, parts);
  }

  private Term choice(int depth) {
    Term left = sum(depth);
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(each -> tokens.acceptNext(each.sign()))
            .findFirst()
            .orElseThrow(() -> tokens.expected("one of <, <=, >, >=, = or !="));
    Term right = sum(depth);
    needNext(",");
    Term then = sum(depth);
    needNext(",");
    Term otherwise = sum(depth);
    needNext(")");
    return new Term.Choice(comparison, left, right, then, otherwise);
  }

  private void needNext(String sign) {
    if (!tokens.acceptNext(sign)) {
      throw tokens.expected("'" + sign + "'");
    }
  }

  private static Term counted(Term term) {
    if (term.all().limit(Formula.MOST_TERMS + 1).count() > Formula.MOST_TERMS) {
      throw refusal(
          "an expression has at most %d numbers, fields and operations", Formula.MOST_TERMS);
    }
    return term;
  }

  private static Refusal refusal(String sentence, int most) {
    return new Refusal(Refusal.Kind.INVALID, Texts.sentence(sentence, most));
  }
}
