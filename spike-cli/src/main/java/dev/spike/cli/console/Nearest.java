package dev.spike.cli.console;

import dev.spike.domain.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word was meant by a mistyped one. */
public final class Nearest {

  private Nearest() {}

  /** The nearest of the known words, if one is near enough to have been meant. */
  public static Optional<String> to(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> slips(typed, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt((String word) -> slips(typed, word)));
  }

  /** How a complaint about a word goes on: with the one that was perhaps meant, or otherwise. */
  public static String advice(String typed, Collection<String> known, String otherwise) {
    return advice(to(typed, known), otherwise);
  }

  /** The same where it is found already. */
  public static String advice(Optional<String> near, String otherwise) {
    return near.map(word -> "did you mean " + Texts.shown(word) + "?").orElse(otherwise);
  }

  /** How many letters were left out, added, mistaken, or swapped with their neighbour. */
  static int slips(String typed, String meant) {
    int[][] slips = new int[typed.length() + 1][meant.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= meant.length(); j++) {
        slips[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(slips, typed, meant, i, j);
      }
    }
    return slips[typed.length()][meant.length()];
  }

  private static int step(int[][] slips, String typed, String meant, int i, int j) {
    boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
    int best = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
    best = Math.min(best, slips[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        Math.min(i, j) > 1
            && typed.charAt(i - 1) == meant.charAt(j - 2)
            && typed.charAt(i - 2) == meant.charAt(j - 1);
    return swapped ? Math.min(best, slips[i - 2][j - 2] + 1) : best;
  }
}
