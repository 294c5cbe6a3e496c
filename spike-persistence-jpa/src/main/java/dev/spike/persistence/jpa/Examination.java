package dev.spike.persistence.jpa;

import java.util.Optional;

/**
 * What a database says about itself.
 *
 * @param product what it is, and of which version
 * @param changeSets how many changes made its tables what they are
 * @param complaint what is wrong with it, if anything is
 */
public record Examination(
    String product, Tables tables, int changeSets, Optional<String> complaint) {

  /** Whose tables are in it. */
  public enum Tables {
    /** There are none of ours yet. */
    NONE,
    /** Those of an older release, which the next start makes what they have to be. */
    OLDER,
    /** Those that this release needs. */
    CURRENT,
    /** Those of a newer release, which this one leaves alone. */
    NEWER,
    /** Those of something else. */
    FOREIGN
  }
}
