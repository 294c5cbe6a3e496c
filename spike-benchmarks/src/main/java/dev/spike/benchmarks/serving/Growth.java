package dev.spike.benchmarks.serving;

import dev.spike.persistence.jpa.JpaStorage;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** For each place the costs of each deed, in the order of the places. */
  private List<Map<Deed, Cost>> ask(List<Place> places) {
    int rounds = bench.wishes().either(20, 5);
    round(places, WARM_UPS);
    return round(places, rounds);
  }

  private List<Map<Deed, Cost>> round(List<Place> places, int rounds) {
    List<Map<Deed, Cost>> costs = new ArrayList<>();
    places.forEach(place -> costs.add(new EnumMap<>(Deed.class)));
    for (int round = 1; round <= rounds; round++) {
      bench.progress("growth, round %d of %d", round, rounds);
      for (Deed deed : Deed.values()) {
        for (int i = 0; i < places.size(); i++) {
          places.get(i).repeat(deed, costs.get(i).computeIfAbsent(deed, any -> new Cost()));
        }
      }
    }
    return costs;
  }

  private void print(String kind, List<Map<Deed, Cost>> costs, PrintStream out) {
    out.printf(
        "### Growth on %s%n%nOne request after another, the databases in turns: milliseconds on the"
            + " clock (median) and of the server's processor (mean).%n%n| what |",
        kind);
    towns.forEach(town -> out.printf(" %s | processor |", town));
    out.printf("%n|---|%s%n", "---:|---:|".repeat(towns.size()));
    for (Deed deed : Deed.values()) {
      out.printf("| %s |", deed.title());
      for (Map<Deed, Cost> place : costs) {
        Cost small = costs.get(0).get(deed);
        Cost cost = place.get(deed);
        out.print(figure(cost.time(), small.time()));
        out.print(figure(cost.processor(), small.processor()));
      }
      out.println();
    }
    out.println();
    Arrays.stream(Deed.values()).map(deed -> bar(deed, costs)).forEach(out::println);
    out.println();
  }

  private static String figure(double cost, double small) {
    return String.format(Locale.ROOT, " %.2f (× %.2f) |", cost, cost / small);
  }

  private static Bar bar(Deed deed, List<Map<Deed, Cost>> costs) {
    double[] times = costs.stream().mapToDouble(place -> place.get(deed).time()).toArray();
    return Bar.atMost(
        deed.title() + ": at most 1.5 × the small database's",
        Arrays.stream(times).max().orElseThrow() / times[0],
        MOST);
  }
}
