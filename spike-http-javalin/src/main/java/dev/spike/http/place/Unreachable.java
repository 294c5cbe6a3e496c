package dev.spike.http.place;

import dev.spike.domain.Texts;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A service that does not answer. */
public final class Unreachable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unreachable(URI server, IOException why) {
    super(
        Texts.sentence(
            "%s does not answer (%s); is the service running there?", server, reason(why)),
        why);
  }

  private static String reason(IOException why) {
    return Optional.ofNullable(why.getMessage())
        .orElseGet(() -> why.getClass().getSimpleName().replaceAll("Exception$", ""));
  }
}
