package dev.spike.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The practical limit: no model, and digits written four at a time. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class HandLoopBenchmark {

  private final Sink sink = new Sink();
  private final RowWriter csv = new HandLoop(sink, Shape.CSV, new FourDigits());
  private final RowWriter jsonLines = new HandLoop(sink, Shape.JSON_LINES, new FourDigits());
  private final long[] numbers = new long[Row.NUMBERS];
  private long row;

  @Benchmark
  public void values(Blackhole hole) {
    for (long end = row + Row.BATCH; row < end; row++) {
      Row.fill(numbers, row);
      hole.consume(numbers);
    }
  }

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
