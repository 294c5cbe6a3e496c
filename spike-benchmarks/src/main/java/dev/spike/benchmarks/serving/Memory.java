package dev.spike.benchmarks.serving;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a Spike at rest holds of memory, before it was polled and after. */
final class Memory implements Part.Trial {

  private static final List<String> OPTIONS = List.of("-Xmx128m");
  private static final double MEGABYTE = 1024;
  private static final double LIMIT = 200;

  private final Bench bench;
  private final Duration rest;

  Memory(Bench bench) {
    this.bench = bench;
    this.rest = Duration.ofSeconds(10);
  }

  @Override
  public void run(PrintStream out) {
    List<String> place = List.of("--data", bench.directory("memory").toString());
    String key;
    try (SpikeServer spike = bench.spike("memory", OPTIONS, place)) {
      spike.create(EightFields.COLLECTION, EightFields.withCounters());
      key = spike.key();
    }
    int port = RunningServer.freePort();
    // Nobody signs in: at rest is what it is before anyone came.
    try (RunningServer server =
        bench.start("memory", port, bench.programs().spike(OPTIONS, place, port))) {
      server.waitFor(SpikeServer.pollRequest(server, EightFields.COLLECTION, key));
      double before = atRest(server);
      byte[] poll = SpikeServer.rawPoll(EightFields.COLLECTION, key);
      Turn turn = new Rival(Contender.COUNTING, server, poll).take(bench.wishes().round());
      double after = atRest(server);
      print(out, before, turn, after);
    }
  }

  private double atRest(RunningServer server) {
    RunningServer.pause(rest.toMillis());
    double megabytes = server.resident().orElse(0) / MEGABYTE;
    bench.progress("memory at rest: %.0f MB", megabytes);
    return megabytes;
  }

  private void print(PrintStream out, double before, Turn turn, double after) {
    out.printf(
        Locale.ROOT,
        "### Memory%n%nRSS of Spike with `%s` and an existing database: %.0f MB %d s after its"
            + " start, %.0f MB at the end of %d s of polls from %d connections (%,.0f polls/s),"
            + " %.0f MB %d s later.%n%n",
        OPTIONS.get(0),
        before,
        rest.toSeconds(),
        turn.resident() / MEGABYTE,
        bench.wishes().round().toSeconds(),
        Bench.CONNECTIONS,
        turn.perSecond(),
        after,
        rest.toSeconds());
    out.println(Bar.below("at rest under 200 MB", before, LIMIT));
    out.println(Bar.below("at rest after a load under 200 MB", after, LIMIT));
  }
}
