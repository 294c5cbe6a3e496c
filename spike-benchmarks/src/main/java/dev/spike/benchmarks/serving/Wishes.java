package dev.spike.benchmarks.serving;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shall be measured, and for how long. */
record Wishes(
    Set<Part> parts, boolean quick, int rounds, Duration round, Optional<String> postgres) {

  static final String USAGE =
      "Allowed are --quick, --rounds N, --seconds N, --postgres URL and the parts to measure ("
          + Part.names()
          + "); without a part it measures all.";

  static Wishes of(List<String> arguments) {
    boolean quick = arguments.contains("--quick");
    int rounds = quick ? 2 : 3;
    int seconds = quick ? 3 : 10;
    Optional<String> postgres = Optional.empty();
    Set<Part> parts = EnumSet.noneOf(Part.class);
    Deque<String> words = new ArrayDeque<>(arguments);
    while (!words.isEmpty()) {
      String word = words.remove();
      switch (word) {
        case "--quick" -> {}
        case "--rounds" -> rounds = count(word, words);
        case "--seconds" -> seconds = count(word, words);
        case "--postgres" -> postgres = Optional.of(next(word, words));
        default -> parts.add(part(word));
      }
    }
    return new Wishes(
        parts.isEmpty() ? EnumSet.allOf(Part.class) : parts,
        quick,
        rounds,
        Duration.ofSeconds(seconds),
        postgres);
  }

  /** One of two figures: for all who have time, or for a first look. */
  int either(int full, int hasty) {
    return quick ? hasty : full;
  }

  private static Part part(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException("There is no option " + word + ". " + USAGE);
    }
    return Part.named(word);
  }

  private static int count(String option, Deque<String> words) {
    String word = next(option, words);
    if (!word.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(option + " takes a whole number from 1, not " + word);
    }
    return Integer.parseInt(word);
  }

  private static String next(String option, Deque<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException(option + " lacks its value. " + USAGE);
    }
    return words.remove();
  }
}
