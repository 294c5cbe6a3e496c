package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;

/** What stands between two cells of a row. */
public record Delimiter(char character) {

  /** The usual one. */
  public static final Delimiter COMMA = new Delimiter(',');

  private static final char LAST_ASCII = 0x7e;

  public Delimiter {
    boolean fits =
        character == '\t' || character >= ' ' && character <= LAST_ASCII && character != '"';
    new Faults()
        .check(
            fits,
            "",
            "a delimiter is a tab or one printable ASCII character other than the quote, not %s",
            Texts.shown(String.valueOf(character)))
        .refuseIfAny();
  }

  /** Reads a delimiter; a tab may be written as {@code \t}. */
  public static Delimiter parse(String text) {
    if (text.equals("\\t")) {
      return new Delimiter('\t');
    }
    new Faults()
        .check(text.length() == 1, "", "a delimiter is one character, not %s", Texts.shown(text))
        .refuseIfAny();
    return new Delimiter(text.charAt(0));
  }

  @Override
  public String toString() {
    return String.valueOf(character);
  }
}
