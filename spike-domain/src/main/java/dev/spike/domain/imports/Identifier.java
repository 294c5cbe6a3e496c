package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.nio.charset.StandardCharsets;

/** What a schema, a table or a column is called in PostgreSQL; it only ever stands in quotes. */
public record Identifier(String text) {

  /** The most bytes that an identifier can have; PostgreSQL would cut off the rest. */
  public static final int LONGEST = 63;

  public Identifier {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    new Faults()
        .check(!text.isEmpty(), "", "a name in the database must not be empty")
        .check(
            length <= LONGEST,
            "",
            "%s has %d bytes, but a name in the database can have %d",
            Texts.shown(text),
            length,
            LONGEST)
        .check(
            Texts.areStorable(text),
            "",
            "%s has a null character or half a surrogate pair, which no name in the database can have",
            Texts.shown(text))
        .refuseIfAny();
  }

  /** How it stands in SQL, where nothing in it can mean anything else. */
  public String quoted() {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text;
  }
}
