package dev.spike.cli.draw;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** How history is written. */
enum HistoryFormat {
  /** A header, and a line for each row. */
  CSV,
  /** An object for each row, on a line. */
  NDJSON,
  /** One metric after the other, with the time of each number. */
  OPENMETRICS;

  /** Reads the names. */
  static final class Names extends Labels<HistoryFormat> {

    Names() {
      super(Words.of("a format", HistoryFormat.values()));
    }
  }
}
