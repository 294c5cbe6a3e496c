package dev.spike.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark once per round, so that a noisy minute hits all rivals alike, and prints one
 * Markdown table; its progress goes to the error stream.
 */
public final class Main {

  private Main() {}

  /** Takes {@code --quick} and a filter, a part of a benchmark's name; neither is needed. */
  public static void main(String[] arguments) throws RunnerException {
    try {
      run(Plan.of(List.of(arguments)));
    } catch (IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      System.exit(2);
    }
  }

  private static void run(Plan plan) throws RunnerException {
    List<String> benchmarks = benchmarks(plan.filter());
    Table table = new Table();
    for (int round = 1; round <= plan.rounds(); round++) {
      System.err.printf("round %d of %d%n", round, plan.rounds());
      for (String benchmark : benchmarks) {
        Measurement measurement = plan.measure(benchmark);
        System.err.println("  " + measurement);
        table.add(measurement);
      }
    }
    System.out.println(machine(plan.rounds()));
    System.out.println();
    System.out.print(table.markdown());
  }

  private static List<String> benchmarks(String filter) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
    Set<BenchmarkListEntry> all = BenchmarkList.defaultList().getAll(silent, List.of());
    List<String> chosen =
        all.stream()
            .map(BenchmarkListEntry::getUsername)
            .filter(name -> name.contains(filter))
            .toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("No benchmark's name contains \"" + filter + "\".");
    }
    return chosen;
  }

  private static String machine(int rounds) {
    return String.format(
        Locale.ROOT,
        "Rows of ten fields, one thread, medians over %d rounds; JDK %s (%s), %d cores, %s %s.",
        rounds,
        System.getProperty("java.runtime.version"),
        System.getProperty("java.vm.name"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
  }
}
