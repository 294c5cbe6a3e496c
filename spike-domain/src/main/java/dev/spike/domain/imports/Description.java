package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;

/** What somebody wrote about a thing so that others know what it is for; it may be empty. */
public record Description(String text) {

  /** Nothing was written. */
  public static final Description NONE = new Description("");

  private static final int LONGEST = 2000;

  public Description {
    int length = text.codePointCount(0, text.length());
    new Faults()
        .check(
            length <= LONGEST,
            "",
            "a description must have at most %d characters, not %d",
            LONGEST,
            length)
        .check(
            Texts.areStorable(text),
            "",
            "a description must not contain a null character or half a surrogate pair")
        .refuseIfAny();
  }

  @Override
  public String toString() {
    return text;
  }
}
