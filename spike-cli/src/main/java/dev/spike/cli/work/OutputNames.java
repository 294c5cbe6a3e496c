package dev.spike.cli.work;

import dev.spike.cli.console.Labels;

/** Reads how an answer shall be written. */
final class OutputNames extends Labels<Output> {

  OutputNames() {
    super("an output", Output.values(), Labels::of);
  }
}
