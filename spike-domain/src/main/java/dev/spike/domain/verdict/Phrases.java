package dev.spike.domain.verdict;

import dev.spike.domain.Texts;
import java.time.Duration;
import java.util.List;

/** Parts of sentences about alerts. */
final class Phrases {

  private static final double MILLIS = 1000;

  private Phrases() {}

  static String seconds(Duration time) {
    return Texts.sentence("%.1f s", time.toMillis() / MILLIS);
  }

  /** When an alert fired that had to be silent. */
  static String disturbed(Challenge challenge, Alert silent, List<Firing> loud) {
    Duration after = Duration.between(challenge.window().start(), loud.get(0).from());
    String when =
        after.isNegative()
            ? " was firing already when the spike began"
            : " fired " + seconds(after) + " after the start";
    return fitted(silent + when + ", and should not have");
  }

  /** A sentence that can be kept, whatever labels are named in it. */
  static String fitted(String sentence) {
    String storable =
        Texts.areStorable(sentence) ? sentence : sentence.replaceAll("[^\\x20-\\x7e]", "?");
    return storable.length() <= Finding.LONGEST_REASON
        ? storable
        : storable.substring(0, Finding.LONGEST_REASON - 1).replaceAll("\\p{Cs}$", "") + "…";
  }
}
