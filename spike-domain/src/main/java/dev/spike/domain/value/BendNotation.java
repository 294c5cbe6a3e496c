package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads how a rule is bent. */
final class BendNotation {

  private static final String KINDS =
      Arrays.stream(Bend.Kind.values()).map(Bend.Kind::word).collect(Collectors.joining(", "));

  private final Tokens tokens;

  BendNotation(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A rule that is bent as is written here, if that is what is written here. */
  Optional<Rule> change(Rule original) {
    return kind().map(kind -> bent(original, kind));
  }

  /** A rule that is bent as has to be written here. */
  Rule bent(Rule base) {
    return bent(base, kind().orElseThrow(() -> tokens.expected("one of " + KINDS)));
  }

  private Optional<Bend.Kind> kind() {
    return Arrays.stream(Bend.Kind.values())
        .filter(kind -> tokens.acceptWord(kind.word()))
        .findFirst();
  }

  private Rule bent(Rule base, Bend.Kind kind) {
    BigDecimal amount = tokens.number();
    Optional<BigDecimal> top = Optional.empty();
    if (kind == Bend.Kind.CLAMP) {
      tokens.needSign("..");
      top = Optional.of(tokens.number());
    }
    Bend bend = new Bend(kind, amount, top);
    Strength strength = Strength.of(envelope());
    if (tokens.acceptWord("during")) {
      Instant[] window = tokens.read("a window of time", BendNotation::window);
      strength = strength.during(window[0], window[1]);
    }
    tokens.end("");
    return base.bent(bend, strength);
  }

  private Envelope envelope() {
    Optional<Envelope.Form> named =
        Arrays.stream(Envelope.Form.values())
            .filter(form -> tokens.acceptWord(form.word()))
            .findFirst();
    if (named.isEmpty()) {
      return Envelope.STEP;
    }
    Envelope.Form form = named.get();
    int stairs = form == Envelope.Form.STAIRS ? tokens.small() : 0;
    boolean bursts = form == Envelope.Form.BURST;
    Lapse on = bursts ? lapse() : Lapse.NONE;
    Lapse off = bursts ? lapse() : Lapse.NONE;
    Lapse in = tokens.acceptWord("in") ? lapse() : Lapse.NONE;
    Lapse out = tokens.acceptWord("out") ? lapse() : Lapse.NONE;
    return new Envelope(form, in, out, stairs, on, off);
  }

  private Lapse lapse() {
    return tokens.read("a length of time", Lapse::parse);
  }

  private static Instant[] window(String text) {
    try {
      String[] ends = text.split("/", 2);
      return new Instant[] {Instant.parse(ends[0]), Instant.parse(ends[ends.length - 1])};
    } catch (DateTimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a window is written as 2026-03-01T09:00:00Z/2026-03-01T10:00:00Z, not "
              + Texts.shown(text));
    }
  }
}
