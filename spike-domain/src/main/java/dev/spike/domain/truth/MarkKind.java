package dev.spike.domain.truth;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.flaw.FlawKind;
import java.util.regex.Pattern;

/** In what way something is abnormal, as a word. */
public record MarkKind(String word) {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  /** A field has another rule. */
  public static final MarkKind VALUE = new MarkKind("value");

  /** The numbers of a field are bent. */
  public static final MarkKind BEND = new MarkKind("bend");

  /** A field is computed from one that is abnormal. */
  public static final MarkKind DERIVED = new MarkKind("derived");

  /** What goes wrong on purpose. */
  static MarkKind of(FlawKind flaw) {
    return new MarkKind(flaw.word().replace(' ', '_'));
  }

  /** Whether it is of what is told, and not of what is drawn. */
  boolean isFault() {
    return !equals(VALUE) && !equals(BEND) && !equals(DERIVED);
  }

  public MarkKind {
    new Faults()
        .check(
            WORD.matcher(word).matches(),
            "kind",
            "a kind of mark is a word in small letters, not %s",
            Texts.shown(word))
        .refuseIfAny();
  }

  @Override
  public String toString() {
    return word;
  }
}
