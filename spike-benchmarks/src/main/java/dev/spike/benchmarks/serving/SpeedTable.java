package dev.spike.benchmarks.serving;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All turns as one Markdown table, and how Spike's stand to what was promised. */
record SpeedTable(List<Turn> turns) {

  private static final String HEAD =
      "| server | polls/s | least to most | p50 ms | p99 ms | slowest ms | server's processor µs"
          + " per poll | driver's | RSS MB | × bare | × WireMock | × bare, per processor second |%n"
          + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|%n";

  String markdown() {
    return String.format(HEAD)
        + Arrays.stream(Contender.values()).map(this::line).collect(Collectors.joining());
  }

  List<Bar> bars() {
    return List.of(
        Bar.atLeast(
            "without counters, at least 0.85 × the bare handler",
            ratio(Contender.PLAIN, Contender.BARE, Turn::perSecond),
            0.85),
        Bar.atLeast(
            "without counters, above 3 × WireMock",
            ratio(Contender.PLAIN, Contender.WIREMOCK, Turn::perSecond),
            Math.nextUp(3.0)),
        Bar.atLeast(
            "with two durable counters, at least 0.7 × the bare handler",
            ratio(Contender.COUNTING, Contender.BARE, Turn::perSecond),
            0.7),
        Bar.below(
            "with two durable counters, p99 under 20 ms",
            median(Contender.COUNTING, turn -> turn.harvest().percentile(99)),
            20));
  }

  private String line(Contender contender) {
    double[] speeds = of(contender).stream().mapToDouble(Turn::perSecond).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f to %,.0f | %.2f | %.2f | %.1f | %.1f | %.1f | %.0f | %.2f | %.2f"
            + " | %.2f |%n",
        contender.title(),
        median(contender, Turn::perSecond),
        speeds[0],
        speeds[speeds.length - 1],
        median(contender, turn -> turn.harvest().percentile(50)),
        median(contender, turn -> turn.harvest().percentile(99)),
        of(contender).stream().mapToDouble(turn -> turn.harvest().slowest()).max().orElse(0),
        median(contender, Turn::processorMicroseconds),
        median(contender, Turn::driverMicroseconds),
        median(contender, Turn::resident) / 1024,
        ratio(contender, Contender.BARE, Turn::perSecond),
        ratio(contender, Contender.WIREMOCK, Turn::perSecond),
        1 / ratio(contender, Contender.BARE, Turn::processorMicroseconds));
  }

  private double ratio(Contender one, Contender other, ToDoubleFunction<Turn> figure) {
    List<Turn> ours = of(one);
    List<Turn> theirs = of(other);
    return Medians.of(
        IntStream.range(0, ours.size())
            .mapToDouble(
                i -> figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i))));
  }

  private double median(Contender contender, ToDoubleFunction<Turn> figure) {
    return Medians.of(of(contender).stream().mapToDouble(figure));
  }

  private List<Turn> of(Contender contender) {
    return turns.stream().filter(turn -> turn.contender() == contender).toList();
  }
}
