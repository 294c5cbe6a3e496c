package dev.spike.cli.console;

/** How words stand out on a terminal; whatever they say must be clear without it. */
public enum Style {
  /** As all the rest. */
  PLAIN(""),
  /** What names the rest. */
  HEADING("1"),
  /** What matters less. */
  FAINT("2"),
  /** What runs now. */
  ACTIVE("1;33"),
  /** What is still to come. */
  COMING("36"),
  /** What is well. */
  GOOD("32"),
  /** What is wrong. */
  BAD("1;31");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String text) {
    return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
