package dev.spike.domain.imports;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.net.URI;

/** Where somebody wants to be told what became of a job. */
public record CallbackUrl(String text) {

  private static final int LONGEST = 2048;

  public CallbackUrl {
    if (text.length() > LONGEST || !Texts.areStorable(text) || !isWeb(text)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a callback URL looks like https://example.org/path, without a user, not "
              + Texts.shown(text));
    }
  }

  private static boolean isWeb(String text) {
    try {
      URI uri = URI.create(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The address itself. */
  public URI uri() {
    return URI.create(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
