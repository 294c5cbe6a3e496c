package dev.spike.application.storage;

import dev.spike.domain.Faults;

/** Which part of a list is wanted: at most so many items after so many others. */
public record PageRequest(int limit, long offset) {

  /** The most items that one page can have. */
  public static final int MOST = 1000;

  /** The beginning of a list, as long as nobody says more. */
  public static final PageRequest FIRST = new PageRequest(100, 0);

  public PageRequest {
    new Faults()
        .check(limit >= 1 && limit <= MOST, "limit", "limit must be 1 to %d, not %d", MOST, limit)
        .check(offset >= 0, "offset", "offset must not be below zero: %d", offset)
        .refuseIfAny();
  }
}
