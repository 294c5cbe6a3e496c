package dev.spike.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import net.datafaker.transformations.CsvTransformer;
import net.datafaker.transformations.JsonTransformer;
import net.datafaker.transformations.Schema;

/** Rows through Datafaker's transformers, a whole batch at a time. */
final class DatafakerRows implements RowWriter {

  private final OutputStream out;
  private final IntFunction<String> batch;

  private DatafakerRows(OutputStream out, IntFunction<String> batch) {
    this.out = out;
    this.batch = batch;
  }

  static RowWriter csv(OutputStream out, Schema<Object, Object> schema) {
    CsvTransformer<Object> csv = CsvTransformer.builder().header(false).separator(",").build();
    return new DatafakerRows(out, rows -> csv.generate(schema, rows) + "\n");
  }

  /** Its bulk call makes one array of all rows, so lines are put together from single rows. */
  static RowWriter jsonLines(OutputStream out, Schema<Object, Object> schema) {
    JsonTransformer<Object> json = JsonTransformer.builder().build();
    return new DatafakerRows(out, rows -> lines(json, schema, rows));
  }

  @Override
  public void write(int rows) throws IOException {
    out.write(batch.apply(rows).getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(
      JsonTransformer<Object> json, Schema<Object, Object> schema, int rows) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      lines.append(json.apply(null, schema)).append('\n');
    }
    return lines.toString();
  }
}
