package dev.spike.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same values through Jackson's streaming generator. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class JacksonBenchmark {

  private final Sink sink = new Sink();
  private RowWriter jsonLines;

  @Setup
  public void open() throws IOException {
    jsonLines = new JacksonRows(sink);
  }

  @Benchmark
  public long jsonLines() throws IOException {
    jsonLines.write(Row.BATCH);
    return sink.checksum();
  }
}
