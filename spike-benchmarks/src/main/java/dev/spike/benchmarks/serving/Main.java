package dev.spike.benchmarks.serving;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the server from outside, part by part, and prints Markdown; its progress goes to the
 * error stream.
 */
public final class Main {

  private Main() {}

  /** Takes what {@link Wishes} understands; runs in the root of the built source tree. */
  public static void main(String[] arguments) {
    try {
      run(Wishes.of(List.of(arguments)));
    } catch (IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private static void run(Wishes wishes) {
    Bench bench = new Bench(new Programs(Path.of("")), wishes);
    System.out.println(machine());
    for (Part part : wishes.parts()) {
      System.out.println();
      part.measure(bench, System.out);
    }
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "JDK %s (%s), %d cores, %s %s.",
        System.getProperty("java.runtime.version"),
        System.getProperty("java.vm.name"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
  }
}
