package dev.spike.domain.access;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Base64;
import java.util.Optional;

/** A password that a user may have, in the clear; it never prints itself. */
public final class Password {

  /** The fewest characters that a password can have. */
  public static final int SHORTEST = 10;

  /** The most characters that a password can have. */
  public static final int LONGEST = 200;

  /** How many random bytes a made password is made of. */
  public static final int RANDOM_BYTES = 18;

  private final String text;

  /** Takes a text that somebody chose. */
  public Password(String text) {
    int length = text.codePointCount(0, text.length());
    new Faults()
        .check(
            length >= SHORTEST && length <= LONGEST,
            "",
            "a password must have %d to %d characters, not %d",
            SHORTEST,
            LONGEST,
            length)
        .check(
            Texts.areStorable(text),
            "",
            "a password must not contain a null character or half a surrogate pair")
        .refuseIfAny();
    this.text = text;
  }

  /** The password that a text is, if it can be one. */
  public static Optional<Password> read(String text) {
    try {
      return Optional.of(new Password(text));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  /** A password made of random bytes. */
  public static Password of(byte[] random) {
    return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The password itself, for those who hash it or show it once. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Password password && text.equals(password.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
