package dev.spike.http.place;

import dev.spike.domain.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of no, as statuses of HTTP. */
public final class Kinds {

  private static final int FIRST_OF_SERVER = 500;

  private Kinds() {}

  /** The status that says this kind of no. */
  public static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case UNKNOWN_CALLER -> 401;
      case FORBIDDEN -> 403;
      case MISSING -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_OFTEN -> 429;
      case EMPTY -> 400;
    };
  }

  /** The kind of no that a status says, unless it is the service that failed. */
  public static Optional<Refusal.Kind> of(int status) {
    Optional<Refusal.Kind> known =
        Arrays.stream(Refusal.Kind.values()).filter(kind -> status(kind) == status).findFirst();
    return known.or(
        () -> status < FIRST_OF_SERVER ? Optional.of(Refusal.Kind.INVALID) : Optional.empty());
  }
}
