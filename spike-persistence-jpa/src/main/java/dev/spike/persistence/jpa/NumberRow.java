package dev.spike.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number that only goes up. */
@Entity
@Table(name = "numbers")
class NumberRow {

  /** The last id that was given. */
  static final String ID = "id";

  /** How often anything but counters was changed. */
  static final String REVISION = "revision";

  @Id private String name;
  private long last;

  long last() {
    return last;
  }

  long next() {
    return ++last;
  }
}
