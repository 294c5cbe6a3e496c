package dev.spike.domain.imports;

import dev.spike.domain.Faults;
import java.util.Objects;

/**
 * How a file of rows is written.
 *
 * @param skippedLines how many lines stand before the header
 */
public record CsvShape(Delimiter delimiter, Encoding encoding, int skippedLines) {

  /** The usual one. */
  public static final CsvShape USUAL = new CsvShape(Delimiter.COMMA, Encoding.UTF_8, 0);

  private static final int MOST_SKIPPED = 1_000_000;

  public CsvShape {
    Objects.requireNonNull(delimiter);
    Objects.requireNonNull(encoding);
    new Faults()
        .check(
            skippedLines >= 0 && skippedLines <= MOST_SKIPPED,
            "skipped",
            "the lines before the header are 0 to %d, not %d",
            MOST_SKIPPED,
            skippedLines)
        .refuseIfAny();
  }
}
