package dev.spike.domain.imports;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param table where it went, or should have gone, if that is known
 * @param error what was wrong, if anything was; then nothing of the file was kept
 */
public record FileResult(
    String file,
    Optional<TableName> table,
    long inserted,
    long updated,
    long skipped,
    Optional<String> error) {

  public FileResult {
    Objects.requireNonNull(file);
    Objects.requireNonNull(table);
    Objects.requireNonNull(error);
  }

  /** A file that was loaded. */
  public static FileResult loaded(
      String file, TableName table, long inserted, long updated, long skipped) {
    return new FileResult(file, Optional.of(table), inserted, updated, skipped, Optional.empty());
  }

  /** A file that was not loaded. */
  public static FileResult failed(String file, Optional<TableName> table, String error) {
    return new FileResult(file, table, 0, 0, 0, Optional.of(error));
  }

  /** Whether the file was loaded. */
  public boolean success() {
    return error.isEmpty();
  }
}
