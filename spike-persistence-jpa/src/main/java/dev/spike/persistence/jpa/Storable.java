package dev.spike.persistence.jpa;

import dev.spike.domain.Texts;
import java.util.regex.Pattern;

/**
 * Texts from elsewhere, such as the names of files and what other systems say of them. What no
 * database can hold must not keep anybody from noting how a job went.
 */
final class Storable {

  private static final Pattern UNFIT = Pattern.compile("[\\x00\\p{Cs}]");

  private Storable() {}

  static String text(String text) {
    return Texts.areStorable(text) ? text : UNFIT.matcher(text).replaceAll("\uFFFD");
  }
}
