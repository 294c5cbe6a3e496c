package dev.spike.benchmarks;

import java.io.IOException;
import net.datafaker.transformations.Field;
import net.datafaker.transformations.Schema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The same fields by Datafaker and its transformers, in the fastest way found. */
@State(Scope.Thread)
@OperationsPerInvocation(Row.BATCH)
public class DatafakerBenchmark {

  private final Sink sink = new Sink();
  private final Field<Object, ?>[] fields;
  private final RowWriter csv;
  private final RowWriter jsonLines;

  /** Takes the fastest fields. */
  public DatafakerBenchmark() {
    this(DatafakerFields.atItsFastest());
  }

  DatafakerBenchmark(Schema<Object, Object> schema) {
    fields = schema.getFields();
    csv = DatafakerRows.csv(sink, schema);
    jsonLines = DatafakerRows.jsonLines(sink, schema);
  }

  @Benchmark
  public void values(Blackhole hole) {
    for (int i = 0; i < Row.BATCH; i++) {
      for (Field<Object, ?> field : fields) {
        hole.consume(field.transform(null));
      }
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
