package dev.spike.benchmarks.serving;

import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How soon after its start a server gives its first answer. */
final class Start implements Part.Trial {

  private static final double MILLISECONDS = 1e3;
  private static final double MOST = 1.5;

  private final Bench bench;
  private final Map<Way, List<Arrival>> arrivals = new EnumMap<>(Way.class);
  private final List<String> place;
  private final Path wiremock;
  private String key;

  Start(Bench bench) {
    this.bench = bench;
    this.place = List.of("--data", bench.directory("start").toString());
    this.wiremock = bench.directory("start-wiremock");
    for (Way way : Way.values()) {
      arrivals.put(way, new ArrayList<>());
    }
  }

  /** What is started, and how. */
  private enum Way {
    JAR("Spike, `java -jar spike.jar serve`"),
    LAUNCHER("Spike, `./spike serve`"),
    WIREMOCK("WireMock, `java -jar`");

    private final String title;

    Way(String title) {
      this.title = title;
    }
  }

  /** When the first answers came, and what the process had taken by then. */
  private record Arrival(Duration healthy, Duration polled, Duration processorTime) {}

  @Override
  public void run(PrintStream out) {
    prepare();
    for (int round = 0; round <= bench.wishes().either(5, 3); round++) {
      for (Way way : Way.values()) {
        Arrival arrival = arrive(way);
        bench.progress("start %d, %s: %s", round, way.title, arrival);
        // The first round is for the caches of the system and of the launcher.
        if (round > 0) {
          arrivals.get(way).add(arrival);
        }
      }
    }
    print(out);
  }

  private void prepare() {
    try (SpikeServer spike = bench.spike("start", List.of(), place)) {
      spike.create(EightFields.COLLECTION, EightFields.withCounters());
      key = spike.key();
    }
    Rivals.mapping(wiremock);
  }

  private Arrival arrive(Way way) {
    int port = RunningServer.freePort();
    String health = way == Way.WIREMOCK ? "/__admin/health" : "/api/health";
    try (RunningServer server = bench.start("start", port, command(way, port))) {
      Duration healthy = server.waitFor(HttpRequest.newBuilder(server.address(health)).build());
      Duration polled =
          server.waitFor(SpikeServer.pollRequest(server, EightFields.COLLECTION, key));
      return new Arrival(healthy, polled, server.processorTime());
    }
  }

  private List<String> command(Way way, int port) {
    return switch (way) {
      case JAR -> bench.programs().spike(List.of(), place, port);
      case LAUNCHER -> bench.programs().launcher(place, port);
      case WIREMOCK -> bench.programs().wiremock(List.of(), wiremock, port);
    };
  }

  private void print(PrintStream out) {
    out.printf(
        "### Start%n%nFrom the start of the process to the first 200, with an existing database;"
            + " medians of %d starts in turns.%n%n",
        arrivals.get(Way.JAR).size());
    out.println(
        "| way | health, s | poll, s | processor s by then | × WireMock, health | poll | processor |");
    out.println("|---|---:|---:|---:|---:|---:|---:|");
    for (Way way : Way.values()) {
      out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
          way.title,
          median(way, Arrival::healthy),
          median(way, Arrival::polled),
          median(way, Arrival::processorTime),
          ratio(way, Arrival::healthy),
          ratio(way, Arrival::polled),
          ratio(way, Arrival::processorTime));
    }
    out.println();
    bar(out, Way.JAR);
    bar(out, Way.LAUNCHER);
  }

  private void bar(PrintStream out, Way way) {
    String promise = way.title + ": first poll at most 1.5 × WireMock's";
    out.println(Bar.atMost(promise, ratio(way, Arrival::polled), MOST));
  }

  private double ratio(Way way, Function<Arrival, Duration> figure) {
    return median(way, figure) / median(Way.WIREMOCK, figure);
  }

  private double median(Way way, Function<Arrival, Duration> figure) {
    ToDoubleFunction<Arrival> seconds = arrival -> figure.apply(arrival).toMillis() / MILLISECONDS;
    return Medians.of(arrivals.get(way).stream().mapToDouble(seconds));
  }
}
