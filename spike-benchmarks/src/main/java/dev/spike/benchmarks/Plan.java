package dev.spike.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long to measure, and which benchmarks: those whose name contains the filter. */
record Plan(int rounds, int warmups, int iterations, String filter) {

  private static final String QUICK = "--quick";
  private static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";
  private static final TimeValue ITERATION = TimeValue.seconds(1);

  static Plan of(List<String> arguments) {
    List<String> filters = arguments.stream().filter(word -> !word.equals(QUICK)).toList();
    if (filters.size() > 1 || filters.stream().anyMatch(word -> word.startsWith("-"))) {
      throw new IllegalArgumentException(
          "Cannot read " + String.join(" ", filters) + ": allowed are --quick and one filter.");
    }
    String filter = String.join("", filters);
    return arguments.contains(QUICK) ? new Plan(1, 2, 2, filter) : new Plan(5, 3, 3, filter);
  }

  /** Runs one benchmark once, in a virtual machine of its own. */
  Measurement measure(String benchmark) throws RunnerException {
    RunResult result = new Runner(options(benchmark)).runSingle();
    return new Measurement(
        Measurement.Entry.ofBenchmark(benchmark),
        result.getPrimaryResult().getScore(),
        result.getSecondaryResults().get(BYTES_PER_OPERATION).getScore());
  }

  private Options options(String benchmark) {
    return new OptionsBuilder()
        .include("^" + benchmark.replace(".", "\\.") + "$")
        .mode(Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS)
        .threads(1)
        .forks(1)
        .warmupIterations(warmups)
        .warmupTime(ITERATION)
        .measurementIterations(iterations)
        .measurementTime(ITERATION)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }
}
