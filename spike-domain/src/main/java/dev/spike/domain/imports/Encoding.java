package dev.spike.domain.imports;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** How bytes become letters; it keeps the name by which somebody called it. */
public record Encoding(String name) {

  /** The usual one. */
  public static final Encoding UTF_8 = new Encoding("utf-8");

  public Encoding {
    find(name);
  }

  private static Charset find(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "there is no encoding "
              + Texts.shown(name)
              + "; there are utf-8, utf-16, iso-8859-1, windows-1252 and many more");
    }
  }

  /** What decodes it. */
  public Charset charset() {
    return find(name);
  }

  /** Whether its bytes are UTF-8. */
  public boolean isUtf8() {
    return charset().equals(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
