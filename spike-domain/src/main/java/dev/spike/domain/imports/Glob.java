package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;

/** A pattern of file names: {@code *} is any letters or none, {@code ?} is any letter. */
public record Glob(String pattern) {

  private static final int LONGEST = 255;

  public Glob {
    new Faults()
        .check(
            !pattern.isEmpty() && pattern.length() <= LONGEST,
            "",
            "a pattern of file names has 1 to %d characters",
            LONGEST)
        .check(
            pattern.indexOf('/') < 0 && pattern.indexOf('\\') < 0,
            "",
            "a pattern of file names must not contain a slash: %s",
            Texts.shown(pattern))
        .check(
            Texts.areStorable(pattern),
            "",
            "a pattern of file names must not contain a null character or half a surrogate pair")
        .refuseIfAny();
  }

  /** Whether a file name fits; no pattern makes this slow. */
  public boolean matches(String name) {
    int inName = 0;
    int inPattern = 0;
    int afterStar = -1;
    int retry = 0;
    while (inName < name.length()) {
      if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
        afterStar = ++inPattern;
        retry = inName;
      } else if (inPattern < pattern.length() && fits(inPattern, name.charAt(inName))) {
        inPattern++;
        inName++;
      } else if (afterStar >= 0) {
        inPattern = afterStar;
        inName = ++retry;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(rest -> rest == '*');
  }

  private boolean fits(int place, char letter) {
    return pattern.charAt(place) == '?' || pattern.charAt(place) == letter;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
