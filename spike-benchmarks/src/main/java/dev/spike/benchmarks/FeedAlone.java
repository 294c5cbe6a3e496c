package dev.spike.benchmarks;

import dev.spike.domain.feed.Format;
import java.io.IOException;

/**
 * Writes so many rows of the benchmark's feed by one thread to nowhere, in a Java machine that has
 * done nothing before: what {@code spike generate} is held against.
 */
public final class FeedAlone {

  private FeedAlone() {}

  /** Writes as many rows as the argument says. */
  public static void main(String[] args) throws IOException {
    Sink sink = new Sink();
    FeedBenchmark.feed().write(Format.CSV, sink, Long.parseLong(args[0]));
    System.out.println(sink.checksum());
  }
}
