package dev.spike.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/** The three streams of one call: what it reads, its answer, and its remarks. */
record Console(InputStream in, PrintStream out, PrintStream err) {

  Console {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
  }
}
