package dev.spike.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The same fields by Datafaker with the decimals that its documentation shows. */
@State(Scope.Thread)
public class DatafakerAsDocumentedBenchmark extends DatafakerBenchmark {

  /** Takes the documented fields. */
  public DatafakerAsDocumentedBenchmark() {
    super(DatafakerFields.asDocumented());
  }
}
