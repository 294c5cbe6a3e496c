package dev.spike.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The same values by plain code: a record for each row, and its text concatenated. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class RecordBenchmark {

  private final Sink sink = new Sink();
  private final RowWriter csv = new Readings(sink, Reading::csv);
  private final RowWriter jsonLines = new Readings(sink, Reading::json);
  private long row;

  @Benchmark
  public void values(Blackhole hole) {
    for (long end = row + Row.BATCH; row < end; row++) {
      hole.consume(Reading.of(row));
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
