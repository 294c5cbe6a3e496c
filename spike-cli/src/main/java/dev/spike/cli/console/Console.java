package dev.spike.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * The three streams of one call: what it reads, its answer, and its remarks; and where they end.
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {

  public Console {
    Objects.requireNonNull(in);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    Objects.requireNonNull(terminal);
  }

  /** Streams of which none is a terminal. */
  public Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Terminal.NONE);
  }

  /** Tells the person something that is not the answer. */
  public void remark(String sentence) {
    out.flush();
    err.println(sentence);
  }
}
