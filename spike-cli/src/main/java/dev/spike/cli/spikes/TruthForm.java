package dev.spike.cli.spikes;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** How the truth is written. */
enum TruthForm {
  /** For people. */
  TABLE,
  /** As the service answers it. */
  JSON,
  /** A line for each field and instant. */
  CSV,
  /** As the Numenta Anomaly Benchmark keeps windows. */
  NAB,
  /** As Grafana shows annotations. */
  GRAFANA;

  /** Reads the names. */
  static final class Names extends Labels<TruthForm> {

    Names() {
      super(Words.of("a format", TruthForm.values()));
    }
  }
}
