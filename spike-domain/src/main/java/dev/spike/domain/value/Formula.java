package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.util.List;

/**
 * How a number is computed from numbers of other fields, such as {@code requests * 0.02}. It is
 * written with no more parentheses and blanks than it needs.
 */
public final class Formula {

  /** The most characters that it can have. */
  public static final int MOST_CHARACTERS = 1000;

  /** The most numbers, names and operations that it can have. */
  static final int MOST_TERMS = 200;

  private final Term term;
  private final String text;
  private final List<String> inputs;

  Formula(Term term) {
    this.term = term;
    this.text = term.toString();
    this.inputs =
        term.all()
            .filter(Term.Input.class::isInstance)
            .map(each -> ((Term.Input) each).name())
            .distinct()
            .toList();
    new Faults()
        .check(
            text.length() <= MOST_CHARACTERS,
            "",
            "an expression has at most %d characters, not %d",
            MOST_CHARACTERS,
            text.length())
        .refuseIfAny();
  }

  /** Reads what {@link #toString} writes. */
  public static Formula parse(String text) {
    Tokens tokens = new Tokens(text, 0);
    Formula formula = new FormulaReader(tokens).formula();
    tokens.end("+, -, *, /, % or ");
    return formula;
  }

  /** The names of the fields that it reads, each once. */
  List<String> inputs() {
    return inputs;
  }

  /** This formula for fields whose numbers lie in spans, in the order of {@link #inputs}. */
  Node over(List<Span> spans) {
    return term.in(new Scope(inputs, spans));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula formula && formula.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
