package dev.spike.cli.settings;

/**
 * A value that somebody gave for a setting.
 *
 * @param origin where it stands, for people: an option, a variable, or a line of a file
 */
record Given(String value, String origin) {

  /** Says nothing of the value, which may be a secret. */
  @Override
  public String toString() {
    return origin;
  }
}
