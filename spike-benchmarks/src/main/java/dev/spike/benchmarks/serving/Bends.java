package dev.spike.benchmarks.serving;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What it costs a poll that a spike bends all numbers. */
final class Bends implements Part.Trial {

  private static final int WARM_UPS = 4;
  private static final double MOST = 1.3;
  private static final double MICROSECONDS = 1e3;

  /** The eight fields of the other parts: a name, those that may count, and a spike if any. */
  private static final String DOCUMENT =
      "{'name': '%s', 'performance': {'host': 'text router-01', 'ports': 'number 48',"
          + "'voltage': 'float 3.3', 'seen_at': 'epoch', 'cpu': 'range 10..90',"
          + "'load': 'float 0.5..2.5 places 2', %s}%s}";

  private static final String RANGES =
      "'packets': 'range 100000..900000', 'credits': 'range 100000..900000'";
  private static final String COUNTERS =
      "'packets': 'increment from 100000 by 1', 'credits': 'decrement from 900000000 by 1'";

  /** It is in the middle of its ramps, where there is most to reckon. */
  private static final String SPIKE =
      ", 'spikes': [{'name': 'Peak', 'start': '%s', 'end': '%s', 'continuity': 'shared', 'set': {"
          + "'ports': 'number 48 bent by multiply 3 linear in 2h',"
          + "'voltage': 'float 3.3 bent by percent 25 gaussian in 2h',"
          + "'cpu': 'range 10..90 bent by add 30 exponential in 2h',"
          + "'load': 'float 0.5..2.5 places 2 bent by multiply 2 stairs 5 in 2h',"
          + "%s}}]";

  private final Bench bench;

  Bends(Bench bench) {
    this.bench = bench;
  }

  @Override
  public void run(PrintStream out) {
    String data = bench.directory("bends").toString();
    try (SpikeServer spike = bench.spike("bends", Bench.OPTIONS, List.of("--data", data))) {
      measure("without counters", RANGES, spike, out);
      measure("with counters", COUNTERS, spike, out);
    }
  }

  private void measure(String kind, String more, SpikeServer spike, PrintStream out) {
    String straight = "Straight-" + kind.replace(' ', '-');
    String bent = "Bent-" + kind.replace(' ', '-');
    spike.describe(DOCUMENT.formatted(straight, more, ""));
    spike.describe(DOCUMENT.formatted(bent, more, peak(more)));
    String key = spike.key();
    List<Double> plain = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      cost(spike, straight, key);
      cost(spike, bent, key);
    }
    for (int round = 0; round < bench.wishes().rounds(); round++) {
      plain.add(cost(spike, straight, key));
      all.add(cost(spike, bent, key));
      bench.progress("bends %s: %.1f µs and %.1f µs", kind, plain.get(round), all.get(round));
    }
    print(kind, plain, all, out);
  }

  private static String peak(String fields) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String bends = fields.replaceAll("(: '[^']+)'", "$1 bent by multiply 5 linear in 2h'");
    return SPIKE.formatted(now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS), bends);
  }

  /** Microseconds of the processor that a poll of a collection takes. */
  private double cost(SpikeServer spike, String collection, String key) {
    byte[] poll = SpikeServer.rawPoll(collection, key);
    try (Driver driver = new Driver(spike.process().port(), Bench.CONNECTIONS)) {
      Duration before = spike.process().processorTime();
      Harvest harvest = driver.driveFor(bench.wishes().round(), poll);
      Duration spent = spike.process().processorTime().minus(before);
      return spent.toNanos() / MICROSECONDS / harvest.answers();
    }
  }

  private void print(String kind, List<Double> plain, List<Double> all, PrintStream out) {
    double[] ratios = new double[all.size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = all.get(round) / plain.get(round);
    }
    double ratio = Medians.of(Arrays.stream(ratios));
    out.printf(
        Locale.ROOT,
        "### Bends %s%n%n%d connections, %d rounds of %d s in turns: microseconds of the server's"
            + " processor per poll, medians.%n%n| no spike | all numbers bent | ratio |%n"
            + "|---:|---:|---:|%n| %.1f | %.1f | %.2f |%n%n%s%n%n",
        kind,
        Bench.CONNECTIONS,
        ratios.length,
        bench.wishes().round().toSeconds(),
        median(plain),
        median(all),
        ratio,
        Bar.atMost("a poll " + kind + ", bent: at most 1.3 × straight", ratio, MOST));
  }

  private static double median(List<Double> values) {
    return Medians.of(values.stream().mapToDouble(Double::doubleValue));
  }
}
