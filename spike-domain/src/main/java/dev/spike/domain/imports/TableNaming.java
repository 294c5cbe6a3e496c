package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import java.util.Locale;

/** How the name of a table is made of the name of a file: what is taken off it at both ends. */
public record TableNaming(String stripPrefix, String stripSuffix, boolean lowercase) {

  private static final String UNFIT =
      "%s must not contain a null character or half a surrogate pair";

  /** Nothing but the extension is taken off. */
  public static final TableNaming USUAL = new TableNaming("", "", true);

  public TableNaming {
    new Faults()
        .check(Texts.areStorable(stripPrefix), "strip_prefix", UNFIT, "a prefix")
        .check(Texts.areStorable(stripSuffix), "strip_suffix", UNFIT, "a suffix")
        .refuseIfAny();
  }

  /** The table for a file; refused if no table can have that name. */
  public Identifier tableFor(String file) {
    String name = file;
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      name = name.substring(0, dot);
    }
    if (name.regionMatches(true, 0, stripPrefix, 0, stripPrefix.length())) {
      name = name.substring(stripPrefix.length());
    }
    int kept = name.length() - stripSuffix.length();
    if (kept >= 0 && name.regionMatches(true, kept, stripSuffix, 0, stripSuffix.length())) {
      name = name.substring(0, kept);
    }
    return new Identifier(lowercase ? name.toLowerCase(Locale.ROOT) : name);
  }
}
