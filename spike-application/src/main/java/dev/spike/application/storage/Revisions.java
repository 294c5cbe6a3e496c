package dev.spike.application.storage;

/**
 * When definitions were last changed. All that people edit is one; where counters stand and when
 * keys were used is none.
 */
public interface Revisions {

  /** The number of the last revision, which is higher than that of any before. */
  long last();

  /** What was revised after the revision of a number. */
  Revised since(long revision);
}
