package dev.spike.persistence.jpa;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import java.sql.SQLException;
import java.util.Optional;

/** Finds out what is behind an exception. */
final class Failures {

  private Failures() {}

  /** The failure of the database behind an exception, if there is one. */
  static Optional<Failure> find(Database database, Throwable thrown) {
    Optional<Failure> found = Optional.empty();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure) {
        found = Optional.of(database.failureOf(failure));
        if (found.get() != Failure.OTHER) {
          return found;
        }
      }
    }
    return found;
  }

  /** The exception to throw in place of one that nobody outside would understand. */
  static RuntimeException explain(Database database, Exception thrown) {
    Failure failure = find(database, thrown).orElse(Failure.OTHER);
    return switch (failure) {
      case OVERLAP ->
          new Refusal(
              Refusal.Kind.CONFLICT,
              "another spike takes this time already; spikes of one collection must not overlap");
      case UNAVAILABLE, COLLISION ->
          new Unavailable("the database %s cannot be used now".formatted(database.place()), thrown);
      case DAMAGED ->
          new Unavailable("the database %s is damaged".formatted(database.place()), thrown);
      case OTHER -> unchecked(thrown);
    };
  }

  private static RuntimeException unchecked(Exception thrown) {
    return thrown instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(thrown);
  }
}
