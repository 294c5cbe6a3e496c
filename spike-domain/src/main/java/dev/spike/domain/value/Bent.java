package dev.spike.domain.value;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.time.Instant;
import java.util.Optional;

/** A rule whose numbers are bent for a while; they keep the places that they have by themselves. */
public record Bent(StatelessRule base, Bend bend, Strength strength) implements StatelessRule {

  public Bent {
    new Faults()
        .check(
            base.type().isNumeric() && !(base instanceof Bent),
            "",
            "only numbers can be bent, and only once: %s",
            Texts.shown(base.toString()))
        .refuseIfAny();
  }

  @Override
  public ValueType type() {
    return base.type();
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return bend.of(base.draw(now, chance), strength.at(now));
  }

  @Override
  public Drawing ready() {
    Drawing drawing = base.ready();
    return (now, chance) -> bend.of(drawing.draw(now, chance), strength.at(now));
  }

  @Override
  public Optional<Span> span() {
    return base.span().map(bend::around);
  }

  @Override
  public Rule straight() {
    return base;
  }

  @Override
  public Rule during(Instant start, Instant end) {
    Strength other = strength.during(start, end);
    return other == strength ? this : new Bent(base, bend, other);
  }

  @Override
  public Rule cut(Instant start, Instant end) {
    return new Bent(base, bend, strength.cut(start, end));
  }

  @Override
  public String toString() {
    return base + BEND + bend + strength;
  }
}
