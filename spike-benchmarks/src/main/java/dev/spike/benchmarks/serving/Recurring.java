package dev.spike.benchmarks.serving;

import dev.spike.persistence.jpa.JpaStorage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What it costs a poll that spikes recur in other collections. */
final class Recurring implements Part.Trial {

  private static final int WARM_UPS = 4;
  private static final double MOST = 1.2;
  private static final double MICROSECONDS = 1e3;

  private final Bench bench;
  private final Ground ground;
  private final Town without;
  private final Town with;

  Recurring(Bench bench) {
    this.bench = bench;
    this.ground = Ground.files(bench);
    int collections = bench.wishes().either(1_000, 100);
    this.without = new Town("never", collections + 2, 0, 0);
    this.with = new Town("recurring", collections + 2, 10 * collections, collections, true);
  }

  /** A running server, and the key to what it keeps. */
  private record Settled(SpikeServer spike, String key) implements AutoCloseable {

    @Override
    public void close() {
      spike.close();
    }
  }

  @Override
  public void run(PrintStream out) {
    try (Settled quiet = settle(without);
        Settled busy = settle(with)) {
      measure("without counters", Place.PLAIN, quiet, busy, out);
      measure("with counters", Place.COUNTING, quiet, busy, out);
    } finally {
      ground.clear(without.name());
      ground.clear(with.name());
    }
  }

  private Settled settle(Town town) {
    ground.clear(town.name());
    List<String> options = ground.options(town.name());
    String key;
    try (SpikeServer empty = bench.spike(town.name(), Bench.OPTIONS, options)) {
      key = Place.furnish(empty);
    }
    bench.progress("filling a database with %s", town);
    try (JpaStorage storage = ground.open(town.name())) {
      new Fill(storage, Instant.now()).build(town, List.of(Place.PLAIN, Place.COUNTING));
    }
    return new Settled(bench.spike(town.name(), Bench.OPTIONS, options), key);
  }

  private void measure(
      String kind, String collection, Settled quiet, Settled busy, PrintStream out) {
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      cost(quiet, collection);
      cost(busy, collection);
    }
    List<Double> few = new ArrayList<>();
    List<Double> many = new ArrayList<>();
    for (int round = 0; round < bench.wishes().rounds(); round++) {
      few.add(cost(quiet, collection));
      many.add(cost(busy, collection));
      bench.progress("recurring %s: %.1f µs, %.1f µs", kind, few.get(round), many.get(round));
    }
    print(kind, few, many, out);
  }

  /** Microseconds of the processor that a poll takes. */
  private double cost(Settled settled, String collection) {
    RunningServer server = settled.spike().process();
    try (Driver driver = new Driver(server.port(), Bench.CONNECTIONS)) {
      Duration before = server.processorTime();
      byte[] poll = SpikeServer.rawPoll(collection, settled.key());
      Harvest harvest = driver.driveFor(bench.wishes().round(), poll);
      return server.processorTime().minus(before).toNanos() / MICROSECONDS / harvest.answers();
    }
  }

  private void print(String kind, List<Double> few, List<Double> many, PrintStream out) {
    double[] ratios = new double[many.size()];
    Arrays.setAll(ratios, round -> many.get(round) / few.get(round));
    double ratio = Medians.of(Arrays.stream(ratios));
    out.printf(
        Locale.ROOT,
        "### Recurring, %s%n%nBeside %s; %d connections, %d rounds of %d s in turns: microseconds"
            + " of the server's processor per poll, medians.%n%n| none recurs | so many do | ratio"
            + " |%n|---:|---:|---:|%n| %.1f | %.1f | %.2f |%n%n%s%n%n",
        kind,
        with,
        Bench.CONNECTIONS,
        ratios.length,
        bench.wishes().round().toSeconds(),
        median(few),
        median(many),
        ratio,
        Bar.atMost("a poll " + kind + ", beside them: at most 1.2 × without", ratio, MOST));
  }

  private static double median(List<Double> values) {
    return Medians.of(values.stream().mapToDouble(Double::doubleValue));
  }
}
