package dev.spike.domain.access;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The e-mail address by which a user signs in; upper and lower case are the same. */
public record Email(String text) {

  /** The most characters that an address can have. */
  public static final int LONGEST = 254;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]|\\.(?=[\\p{L}\\p{N}]))*");

  public Email {
    text = text.strip().toLowerCase(Locale.ROOT);
    boolean fits = text.length() <= LONGEST;
    new Faults()
        .check(fits, "", "an e-mail address must have at most %d characters", LONGEST)
        .check(
            !fits || SHAPE.matcher(text).matches() && Texts.areStorable(text),
            "",
            "an e-mail address looks like name@host, not %s",
            Texts.shown(text))
        .refuseIfAny();
  }

  /** The address that a text is, if it is one. */
  public static Optional<Email> read(String text) {
    try {
      return Optional.of(new Email(text));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  /** What stands before the at sign. */
  public String localPart() {
    return text.substring(0, text.indexOf('@'));
  }

  @Override
  public String toString() {
    return text;
  }
}
