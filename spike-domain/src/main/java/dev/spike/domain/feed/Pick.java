package dev.spike.domain.feed;

import dev.spike.domain.value.Value;

/** What one row has in the places of the fields. */
interface Pick {

  /** Whether the row has a value in a place at all. */
  boolean has(int place);

  /** Whether the row says that there is no value in a place. */
  boolean isNull(int place);

  Value value(int place);

  /** Whether the units of a field are its whole number. */
  boolean isWhole(int place);

  long units(int place);
}
