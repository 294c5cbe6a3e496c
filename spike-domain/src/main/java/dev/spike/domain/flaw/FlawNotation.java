package dev.spike.domain.flaw;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the one-line notation of flaws. */
final class FlawNotation {

  private static final String KINDS =
      "missing, null, frozen, late, jump, error, timeout, slow or malformed";

  private static final Pattern NAME = Pattern.compile("[^\\s,\"]+");
  private static final Set<String> TAKEN = Set.of("at", "by");

  private final Tokens tokens;

  FlawNotation(String notation) {
    this.tokens = new Tokens(notation, 0);
  }

  /** Whether a name can stand as it is. */
  static boolean isPlain(String name) {
    return NAME.matcher(name).matches() && !TAKEN.contains(name);
  }

  Flaw flaw() {
    FlawKind kind = kind();
    int status = kind == FlawKind.ERROR ? tokens.small() : 0;
    List<FieldName> fields = kind.isOfValues() ? fields() : List.of();
    Lapse by = by(kind);
    Lapse spread =
        kind == FlawKind.SLOW && tokens.acceptWord("spread")
            ? tokens.read("a length of time", Lapse::parse)
            : Lapse.NONE;
    Optional<Odds> odds = tokens.acceptWord("at") ? Optional.of(odds()) : Optional.empty();
    tokens.end(odds.isPresent() ? "" : "at or ");
    return new Flaw(kind, fields, odds, status, by, spread);
  }

  private FlawKind kind() {
    if (tokens.acceptWord("jump")) {
      return jump();
    }
    for (FlawKind kind : FlawKind.values()) {
      if (tokens.acceptWord(kind.word())) {
        return kind;
      }
    }
    throw tokens.expected(KINDS);
  }

  private FlawKind jump() {
    if (tokens.acceptWord("reset")) {
      return FlawKind.RESET;
    }
    if (tokens.acceptWord("wrap32")) {
      return FlawKind.WRAP_32;
    }
    if (tokens.acceptWord("wrap64")) {
      return FlawKind.WRAP_64;
    }
    throw tokens.expected("reset, wrap32 or wrap64");
  }

  private List<FieldName> fields() {
    List<FieldName> fields = new ArrayList<>();
    while (!tokens.isAtEnd() && TAKEN.stream().noneMatch(tokens::isWordNext)) {
      fields.add(name());
      if (!tokens.acceptNext(",")) {
        break;
      }
      if (tokens.isAtEnd()) {
        throw tokens.expected("the name of a field");
      }
    }
    return fields;
  }

  private FieldName name() {
    String name =
        tokens.isQuoteNext()
            ? tokens.quoted("the name of a field")
            : tokens.accept(NAME).orElseThrow(() -> tokens.expected("the name of a field"));
    return new FieldName(name);
  }

  private Lapse by(FlawKind kind) {
    if (kind == FlawKind.TIMEOUT) {
      return tokens.acceptWord("after")
          ? tokens.read("a length of time", Lapse::parse)
          : Flaw.PATIENCE;
    }
    if (kind != FlawKind.LATE && kind != FlawKind.SLOW) {
      return Lapse.NONE;
    }
    tokens.need("by");
    return tokens.read("a length of time", Lapse::parse);
  }

  private Odds odds() {
    Odds odds = new Odds(tokens.number());
    tokens.needSign("%");
    return odds;
  }
}
