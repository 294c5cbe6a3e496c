package dev.spike.application.imports;

import java.util.List;

/**
 * What became of the rows of one file; each is counted once.
 *
 * @param skipped rows that were there already as they are, those after which another row of the
 *     file has the same key, and bad ones where they are left out
 * @param bad the first of the rows that were left out
 */
public record Loaded(long inserted, long updated, long skipped, List<BadRow> bad) {

  /** The most bad rows that are told. */
  public static final int MOST_BAD = 100;

  public Loaded {
    bad = List.copyOf(bad);
  }
}
