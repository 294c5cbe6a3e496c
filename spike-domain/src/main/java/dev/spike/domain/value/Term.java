package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of an expression: a number, a name, or what is made of other parts. */
sealed interface Term {

  /** Names that need no quotation marks. */
  Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

  /** The parts that it is made of. */
  List<Term> parts();

  /** What is bound more tightly has a higher rank. */
  default int rank() {
    return Operation.CLOSED;
  }

  /** This term for what it reads; refused if it has no number for some of that. */
  Node in(Scope scope);

  /** This term and all that it is made of. */
  default Stream<Term> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Term::all));
  }

  /** How it is written where something of a rank is needed. */
  default String written(int needed) {
    return rank() < needed ? "(" + this + ")" : toString();
  }

  /** A number that stands there as it is. */
  record Literal(BigDecimal number) implements Term {

    public Literal {
      Faults faults = new Faults();
      Decimals.check(faults, "", "a number in an expression", number);
      faults.refuseIfAny();
      number = Decimals.plain(number);
    }

    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public Node in(Scope scope) {
      return new Node(Span.of(number), inputs -> number);
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  /** What a field has in the same draw. */
  record Input(String name) implements Term {

    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public Node in(Scope scope) {
      int place = scope.place(name);
      return new Node(scope.spans().get(place), inputs -> inputs[place]);
    }

    @Override
    public String toString() {
      return NAME.matcher(name).matches() ? name : Quoted.quote(name);
    }
  }

  /** What an operation makes of other terms. */
  record Call(Operation operation, List<Term> parts) implements Term {

    public Call {
      parts = List.copyOf(parts);
      Optional<String> reason = operation.whyNot(parts.size());
      new Faults().check(reason.isEmpty(), "", "%s", reason.orElse("")).refuseIfAny();
    }

    static Call of(Operation operation, Term... parts) {
      return new Call(operation, List.of(parts));
    }

    @Override
    public int rank() {
      return operation.rank();
    }

    @Override
    public Node in(Scope scope) {
      Node[] nodes = parts.stream().map(part -> part.in(scope)).toArray(Node[]::new);
      Span[] spans = Stream.of(nodes).map(Node::span).toArray(Span[]::new);
      operation.check(parts, spans);
      return new Node(operation.of(spans), inputs -> operation.of(numbers(nodes, inputs)));
    }

    /** What would have no result is kept out of reach, also if a counter stands out of bounds. */
    private BigDecimal[] numbers(Node[] nodes, BigDecimal[] inputs) {
      BigDecimal[] numbers = new BigDecimal[nodes.length];
      for (int i = 0; i < nodes.length; i++) {
        BigDecimal number = nodes[i].of(inputs);
        numbers[i] = operation.isPicky(i) ? nodes[i].span().nearest(number) : number;
      }
      return numbers;
    }

    @Override
    public String toString() {
      String word = operation.word();
      if (operation.rank() == Operation.CLOSED) {
        return parts.stream()
            .map(Term::toString)
            .collect(Collectors.joining(", ", word + "(", ")"));
      }
      return parts.size() == 1
          ? word + parts.get(0).written(rank())
          : parts.get(0).written(rank()) + " " + word + " " + parts.get(1).written(rank() + 1);
    }
  }

  /** One of two terms, as a condition has it. */
  record Choice(Comparison comparison, Term left, Term right, Term then, Term otherwise)
      implements Term {

    @Override
    public List<Term> parts() {
      return List.of(left, right, then, otherwise);
    }

    @Override
    public Node in(Scope scope) {
      Node one = left.in(scope);
      Node other = right.in(scope);
      Optional<Scope> yes = scope(scope, comparison, one.span(), other.span());
      Optional<Scope> no = scope(scope, comparison.opposite(), one.span(), other.span());
      if (no.isEmpty()) {
        return then.in(yes.orElse(scope));
      }
      if (yes.isEmpty()) {
        return otherwise.in(no.get());
      }
      Node first = then.in(yes.get());
      Node second = otherwise.in(no.get());
      return new Node(
          first.span().with(second.span()),
          inputs ->
              comparison.holds(one.of(inputs).compareTo(other.of(inputs)))
                  ? first.of(inputs)
                  : second.of(inputs));
    }

    /** What is known where a comparison holds; nothing if it never does. */
    private Optional<Scope> scope(Scope scope, Comparison holding, Span one, Span other) {
      Optional<Span> narrow = holding.narrowed(one, other);
      Optional<Span> mirrored = holding.mirrored().narrowed(other, one);
      return narrow.isEmpty() || mirrored.isEmpty()
          ? Optional.empty()
          : Optional.of(scope.narrowed(left, narrow.get()).narrowed(right, mirrored.get()));
    }

    @Override
    public String toString() {
      return "if(%s %s %s, %s, %s)".formatted(left, comparison.sign(), right, then, otherwise);
    }
  }
}
