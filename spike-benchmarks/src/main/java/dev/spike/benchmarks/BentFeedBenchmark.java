package dev.spike.benchmarks;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Format;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Spike itself, under a spike that bends each of the eight fields that are numbers. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class BentFeedBenchmark {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Sink sink = new Sink();
  private final Feed feed = feed();

  private static Feed feed() {
    return FeedBenchmark.builder()
        .series(START, Duration.ofMillis(1))
        .spike(
            "Peak",
            START,
            Duration.ofDays(3000),
            "cpu: multiply 3 linear in 1000d out 1000d",
            "memory: clamp 0..8192 linear in 1000d",
            "latency: add 100 gaussian in 1000d",
            "errors: percent 50 exponential in 1000d",
            "load: multiply 1.5 stairs 5 in 1000d",
            "temperature: add 2.5 burst 30s 1m30s",
            "requests: multiply 5 linear in 1000d",
            "free: percent -50")
        .build();
  }

  @Benchmark
  public void values(Blackhole hole) {
    for (int i = 0; i < Row.BATCH; i++) {
      hole.consume(feed.next());
    }
  }

  @Benchmark
  public long csv() throws IOException {
    feed.write(Format.CSV_WITHOUT_HEADER, sink, Row.BATCH);
    return sink.checksum();
  }

  @Benchmark
  public long jsonLines() throws IOException {
    feed.write(Format.JSON_LINES, sink, Row.BATCH);
    return sink.checksum();
  }
}
