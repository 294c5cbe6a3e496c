package dev.spike.cli.manage;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** Programs that read data with a key, and that a key can be prepared for. */
enum Reader {
  /** Scrapes metrics. */
  PROMETHEUS;

  /** Reads the names. */
  static final class Names extends Labels<Reader> {

    Names() {
      super(Words.of("a program", Reader.values()));
    }
  }
}
