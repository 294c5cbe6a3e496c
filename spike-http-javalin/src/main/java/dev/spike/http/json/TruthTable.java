package dev.spike.http.json;

import dev.spike.application.truth.TruthSample;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.value.Value;
import java.util.List;

/** Samples and whether they are abnormal, as lines of comma-separated cells. */
public final class TruthTable {

  /** The names of the cells. */
  public static final String HEADER = "timestamp,field,value,is_anomaly,spike\n";

  private TruthTable() {}

  /** Writes samples in their order below a header. */
  public static String write(List<TruthSample> samples) {
    StringBuilder table = new StringBuilder(HEADER);
    for (TruthSample sample : samples) {
      table
          .append(sample.at())
          .append(',')
          .append(CsvCells.cell(sample.field().text()))
          .append(',')
          .append(sample.value().map(Value::toString).map(CsvCells::cell).orElse(""))
          .append(sample.abnormal() ? ",1," : ",0,")
          .append(sample.spike().map(SpikeName::text).map(CsvCells::cell).orElse(""))
          .append('\n');
    }
    return table.toString();
  }
}
