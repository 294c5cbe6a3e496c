package dev.spike.domain.value;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.time.Instant;

/** Always the same text. */
public record FixedText(String text) implements StatelessRule {

  public FixedText {
    new Faults()
        .check(
            Texts.areStorable(text),
            "text",
            "the text must not contain U+0000 or half of a surrogate pair")
        .refuseIfAny();
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT_FIXED;
  }

  @Override
  public Value draw(Instant now, Chance chance) {
    return new Value.Text(text);
  }

  @Override
  public String toString() {
    return "text " + Quoted.whereNeeded(text);
  }
}
