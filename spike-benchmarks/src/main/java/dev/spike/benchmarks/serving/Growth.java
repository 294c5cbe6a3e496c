package dev.spike.benchmarks.serving;

import dev.spike.persistence.jpa.JpaStorage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Whether the same costs the same in a small database and in full ones. */
final class Growth implements Part.Trial {

  private static final int WARM_UPS = 3;
  private static final double MOST = 1.5;

  private final Bench bench;
  private final List<Town> towns;

  Growth(Bench bench) {
    this.bench = bench;
    int many = bench.wishes().either(10_000, 1_000);
    this.towns =
        List.of(
            new Town("small", 100, 100, 100),
            new Town("spread", many, 10 * many, many),
            new Town("crowded", many, 10 * many, 100));
  }

  @Override
  public void run(PrintStream out) {
    measure("SQLite", Ground.files(bench), out);
    bench
        .wishes()
        .postgres()
        .ifPresent(url -> measure("PostgreSQL", new PostgresGround(bench, url), out));
  }

  private void measure(String kind, Ground ground, PrintStream out) {
    List<Place> places = new ArrayList<>();
    try {
      for (Town town : towns) {
        places.add(settle(ground, town));
      }
      print(kind, ask(places), out);
    } finally {
      places.forEach(Place::close);
      towns.forEach(town -> ground.clear(town.name()));
    }
  }

  private Place settle(Ground ground, Town town) {
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
    return new Place(bench.spike(town.name(), Bench.OPTIONS, options), key);
  }

  /** For each place the times of each deed, in the order of the places. */
  private List<Map<Deed, Histogram>> ask(List<Place> places) {
    List<Map<Deed, Histogram>> times = new ArrayList<>();
    places.forEach(place -> times.add(new EnumMap<>(Deed.class)));
    int rounds = bench.wishes().either(20, 5);
    for (int round = -WARM_UPS; round < rounds; round++) {
      bench.progress("growth, round %d of %d", round + 1, rounds);
      for (Deed deed : Deed.values()) {
        for (int i = 0; i < places.size(); i++) {
          Histogram latencies = places.get(i).repeat(deed).latencies();
          if (round >= 0) {
            times.get(i).computeIfAbsent(deed, any -> new Histogram(3)).add(latencies);
          }
        }
      }
    }
    return times;
  }

  private void print(String kind, List<Map<Deed, Histogram>> times, PrintStream out) {
    out.printf(
        "### Growth on %s%n%nOne request after another, medians in milliseconds, the databases in"
            + " turns.%n%n| what |",
        kind);
    towns.forEach(town -> out.printf(" %s |", town));
    out.printf("%n|---|%s%n", "---:|".repeat(towns.size()));
    for (Deed deed : Deed.values()) {
      out.printf("| %s |", deed.title());
      for (Map<Deed, Histogram> place : times) {
        out.printf(
            Locale.ROOT,
            " %.2f (× %.2f) |",
            median(place, deed),
            median(place, deed) / median(times.get(0), deed));
      }
      out.println();
    }
    out.println();
    for (Deed deed : Deed.values()) {
      double worst = times.stream().mapToDouble(place -> median(place, deed)).max().orElseThrow();
      String promise = deed.title() + ": at most 1.5 × the small database's";
      out.println(Bar.atMost(promise, worst / median(times.get(0), deed), MOST));
    }
    out.println();
  }

  private static double median(Map<Deed, Histogram> place, Deed deed) {
    return new Harvest(Duration.ZERO, place.get(deed)).percentile(50);
  }
}
