package dev.spike.cli.work;

/** The notation of rules, for the help of commands that take one. */
public final class RuleNotes {

  /** The rules below each other, for a footer. */
  public static final String ALL =
      "The rules:%n"
          + "  text web-01               always this text%n"
          + "  number 42                 always this whole number%n"
          + "  float 2.50                always this decimal number%n"
          + "  epoch                     the seconds since 1970%n"
          + "  range 10..90              a whole number between two bounds%n"
          + "  float 0.5..2.5 places 3   a decimal number between two bounds%n"
          + "  increment from 1 by 0.5 until 100 jitter 15%%%n"
          + "  decrement from 10 by 1    counters; until and jitter may be left out";

  private RuleNotes() {}
}
