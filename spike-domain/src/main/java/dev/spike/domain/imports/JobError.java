package dev.spike.domain.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Something that was wrong while a job ran. */
public record JobError(Kind kind, String message, Instant createdAt) {

  public JobError {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
    Objects.requireNonNull(createdAt);
  }

  /** What was wrong. */
  public enum Kind {
    /** No rule says what shall become of a file. */
    UNMATCHED_FILE,
    /** A row was left out. */
    BAD_ROW,
    /** A file is not as it must be. */
    FILE,
    /** A table cannot be what a file needs. */
    TABLE,
    /** The database could not be used. */
    DATABASE,
    /** Where the files are could not be used. */
    SOURCE,
    /** Materialised views could not be refreshed. */
    VIEWS,
    /** What the job needs is not there, or cannot be opened. */
    SETUP,
    /** Nobody knows; it is told to those who keep the service. */
    UNEXPECTED,
    /** Somebody stopped the job. */
    CANCELLED,
    /** Whoever had the job in hand went away. */
    INTERRUPTED;

    /** Whether something was not done that should have been. */
    boolean isGrave() {
      return this != UNMATCHED_FILE && this != BAD_ROW;
    }

    /** The name of this kind in the outside world. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
