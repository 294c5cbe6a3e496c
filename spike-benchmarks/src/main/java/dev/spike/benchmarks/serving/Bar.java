package dev.spike.benchmarks.serving;

import java.util.Locale;

/** A promise about a figure, and how the figure stands to it. */
record Bar(String promise, double figure, boolean kept) {

  static Bar atLeast(String promise, double figure, double least) {
    return new Bar(promise, figure, figure >= least);
  }

  static Bar below(String promise, double figure, double limit) {
    return new Bar(promise, figure, figure < limit);
  }

  static Bar atMost(String promise, double figure, double most) {
    return new Bar(promise, figure, figure <= most);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "- %s: %.2f, %s", promise, figure, kept ? "kept" : "**not kept**");
  }
}
