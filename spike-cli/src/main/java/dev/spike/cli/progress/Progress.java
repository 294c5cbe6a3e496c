package dev.spike.cli.progress;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Terminal;
import java.time.Duration;

/**
 * Shows people beside the answer how far a long work has come: by a bar on a terminal, elsewhere by
 * a line now and then, or not at all.
 */
public final class Progress implements AutoCloseable {

  private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int USUAL_COLUMNS = 80;
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final Manner manner;
  private Duration next;
  private boolean drawn;

  private Progress(Console console, Manner manner) {
    this.console = console;
    this.manner = manner;
    this.next = manner == Manner.LINES ? BETWEEN_LINES : BETWEEN_BARS;
  }

  private enum Manner {
    BAR,
    LINES,
    NOTHING
  }

  /** Progress of a work whose answer may go to this console too; a quiet one shows nothing. */
  public static Progress on(Console console, boolean quiet, boolean answers) {
    Terminal terminal = console.terminal();
    if (quiet || answers && terminal.shows()) {
      return new Progress(console, Manner.NOTHING);
    }
    return new Progress(console, terminal.remarks() ? Manner.BAR : Manner.LINES);
  }

  /** Shows this if it is time to, which may be asked as often as one likes. */
  public void show(Advance advance) {
    if (manner == Manner.NOTHING || advance.elapsed().compareTo(next) < 0) {
      return;
    }
    if (manner == Manner.LINES) {
      console.err().println(advance.line());
      next = advance.elapsed().plus(BETWEEN_LINES);
    } else {
      int columns = console.terminal().columns().orElse(USUAL_COLUMNS);
      console.err().print(CLEAR + advance.bar(columns));
      console.err().flush();
      next = advance.elapsed().plus(BETWEEN_BARS);
      drawn = true;
    }
  }

  /** Leaves nothing of a bar behind. */
  @Override
  public void close() {
    if (drawn) {
      console.err().print(CLEAR);
      console.err().flush();
      drawn = false;
    }
  }
}
