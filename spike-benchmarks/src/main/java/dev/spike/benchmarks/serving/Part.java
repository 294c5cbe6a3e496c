package dev.spike.benchmarks.serving;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be measured, each part for itself. */
enum Part {
  SPEED(Speed::new),
  MEMORY(Memory::new),
  START(Start::new),
  GROWTH(Growth::new),
  BENDS(Bends::new),
  RECURRING(Recurring::new);

  private final Function<Bench, Trial> trial;

  Part(Function<Bench, Trial> trial) {
    this.trial = trial;
  }

  static Part named(String word) {
    return Arrays.stream(values())
        .filter(part -> part.toString().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no part '" + word + "', but there are " + names() + "."));
  }

  static String names() {
    return Arrays.stream(values()).map(Part::toString).collect(Collectors.joining(", "));
  }

  void measure(Bench bench, PrintStream out) {
    trial.apply(bench).run(out);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Measures, and prints what it found as Markdown. */
  @FunctionalInterface
  interface Trial {
    void run(PrintStream out);
  }
}
