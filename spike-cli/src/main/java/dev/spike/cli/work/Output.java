package dev.spike.cli.work;

/** How an answer is written. */
public enum Output {
  /** For people. */
  TABLE,
  /** The same JSON as the service's. */
  JSON,
  /** The same as YAML. */
  YAML,
  /** A line for each thing, a cell for each member. */
  CSV
}
