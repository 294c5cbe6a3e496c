package dev.spike.domain;

/** What names that people give must fulfil, whatever they name. */
public final class Names {

  /** The most characters that a name can have. */
  public static final int LONGEST = 255;

  private Names() {}

  /** Notes what keeps {@code name} from being the name of {@code thing}. */
  public static void check(Faults faults, String thing, String name) {
    int length = name.codePointCount(0, name.length());
    faults.check(!name.isBlank(), "", "the name of %s must not be empty", thing);
    faults.check(
        length <= LONGEST,
        "",
        "the name of %s must have at most %d characters, not %d",
        thing,
        LONGEST,
        length);
    faults.check(
        name.chars().noneMatch(Character::isISOControl) && Texts.areStorable(name),
        "",
        "the name of %s must not contain control characters or half a surrogate pair",
        thing);
  }
}
