package dev.spike.cli.draw;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** How draws are written. */
enum DrawFormat {
  /** For people. */
  TABLE,
  /** Each as the service answers it; spread over lines where somebody reads it. */
  JSON,
  /** Each as the service answers it, on a line. */
  NDJSON,
  /** A header, and a line for each. */
  CSV;

  /** Reads the names. */
  static final class Names extends Labels<DrawFormat> {

    Names() {
      super(Words.of("a format", DrawFormat.values()));
    }
  }
}
