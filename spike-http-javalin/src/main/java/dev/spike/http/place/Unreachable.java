package dev.spike.http.place;

import dev.spike.domain.Texts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
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
    return Optional.ofNullable(why.getMessage()).orElseGet(() -> unsaid(why));
  }

  /** Java has no words for the two that happen most. */
  private static String unsaid(IOException why) {
    if (why instanceof ConnectException) {
      return isNameless(why) ? "nobody knows this name" : "nobody listens there";
    }
    return why.getClass().getSimpleName().replaceAll("Exception$", "");
  }

  private static boolean isNameless(Throwable why) {
    return why instanceof UnresolvedAddressException
        || why.getCause() != null && isNameless(why.getCause());
  }
}
