package dev.spike.benchmarks;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Format;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Spike itself. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class FeedBenchmark {

  private final Sink sink = new Sink();
  private final Feed feed = feed();

  static Feed feed() {
    return builder().build();
  }

  static FeedBuilder builder() {
    return Feed.builder()
        .field("cpu", "range 10..90")
        .field("memory", "range 0..16384")
        .field("latency", "range 1..2000")
        .field("errors", "range 0..99")
        .field("load", "float 0..8 places 2")
        .field("temperature", "float 15..85 places 3")
        .field("requests", "increment from 1000 by 25")
        .field("free", "decrement from 100000 by 3 until 10")
        .field("time", "epoch")
        .field("host", "text " + Row.HOST);
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
