package dev.spike.domain.value;

import dev.spike.domain.Faults;
import java.time.Instant;
import java.util.Optional;

/**
 * A range that yields the same value for a while, whoever asks and however often, and then another.
 * Times are counted from the beginning of 1970.
 */
public record Held(StatelessRule range, Lapse hold) implements StatelessRule {

  public Held {
    Faults faults = new Faults();
    hold.demandSome(faults, "hold", "the time for which a range holds its value");
    faults.check(
        range instanceof NumberRange || range instanceof FloatRange,
        "hold",
        "only ranges can hold their values, %s cannot",
        range.type());
    faults.refuseIfAny();
  }

  @Override
  public ValueType type() {
    return range.type();
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return range.draw(now, of(now, chance));
  }

  @Override
  public Drawing ready() {
    Drawing drawing = range.ready();
    return (now, chance) -> drawing.draw(now, of(now, chance));
  }

  private Chance of(Instant now, Chance chance) {
    return new Chance(chance.stream(), Math.floorDiv(Lapse.micros(now), hold.micros()));
  }

  @Override
  public Optional<Span> span() {
    return range.span();
  }

  @Override
  public String toString() {
    return range + " hold " + hold;
  }
}
