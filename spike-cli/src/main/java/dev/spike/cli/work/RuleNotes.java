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
          + "  decrement from 10 by 1    counters; until and jitter may be left out%n"
          + "  range 10..90 hold 5m      ranges can hold each value for a while%n"
          + "%n"
          + "Curves, the same for all at one instant; places 1 and noise 2 may follow any:%n"
          + "  sine 0..100 every 1h phase 10m    also sawtooth, square, triangle%n"
          + "  daily Europe/Berlin 00:00=10 09:00=80 18:00=40%n"
          + "  weekly UTC mon-08:00=80 sat-00:00=5%n"
          + "  walk 0..100 step 2 every 10s      at random, within its bounds%n"
          + "  normal 50 deviation 5 min 0 max 100%n"
          + "  sequence 1 2 3 every 5m           or from 2030-03-01T09:00:00Z hold%n"
          + "  replay 0s=1 10s=5 every 1m        a series, over and over%n"
          + "%n"
          + "Computed from other fields of the same half; places and noise may follow:%n"
          + "  expression requests * 0.02        + - * / %%, min, max, abs, round, floor,%n"
          + "  expression busy / max(idle, 1)    ceil, sqrt, clamp(x, 0, 9), if(a > b, x, y)";

  private RuleNotes() {}
}
