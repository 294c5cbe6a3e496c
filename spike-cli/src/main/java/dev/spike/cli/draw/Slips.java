package dev.spike.cli.draw;

/** Writes draws down, one after another. */
interface Slips {

  /** Writes one down, so that it can be read at once. */
  void put(Drawn drawn);
}
