package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class MeasurementTest {

  @Test
  void knowsTheRivalAndTheFormatOfEveryBenchmark() {
    var silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
    assertThat(BenchmarkList.defaultList().getAll(silent, List.of()))
        .extracting(BenchmarkListEntry::getUsername)
        .extracting(name -> Measurement.Entry.ofBenchmark(name).rival())
        .contains(Rival.values());
  }
}
