package dev.spike.domain.truth;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
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
