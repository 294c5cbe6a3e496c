package dev.spike.cli.work;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** Reads how an answer shall be written. */
final class OutputNames extends Labels<Output> {

  OutputNames() {
    super(Words.of("an output", Output.values()));
  }
}
