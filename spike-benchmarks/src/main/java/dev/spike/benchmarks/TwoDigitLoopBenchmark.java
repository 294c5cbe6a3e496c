package dev.spike.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The same loop with the ordinary way of writing digits. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class TwoDigitLoopBenchmark {

  private final Sink sink = new Sink();
  private final RowWriter csv = new HandLoop(sink, Shape.CSV, new TwoDigits());
  private final RowWriter jsonLines = new HandLoop(sink, Shape.JSON_LINES, new TwoDigits());

  @Benchmark
  public long csv() throws IOException {
    csv.write(Row.BATCH);
    return sink.checksum();
  }

  @Benchmark
  public long jsonLines() throws IOException {
    jsonLines.write(Row.BATCH);
    return sink.checksum();
  }
}
