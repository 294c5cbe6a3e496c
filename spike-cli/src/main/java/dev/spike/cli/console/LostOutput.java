package dev.spike.cli.console;

import java.io.IOException;
import java.util.Locale;

/** The answer can no longer be written: its reader has closed the pipe, or the disk is full. */
public final class LostOutput extends RuntimeException {

  private static final long serialVersionUID = 1;

  LostOutput(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * Whether the reader simply had enough, as {@code head} has; no other sign of it reaches Java.
   */
  public boolean readerHasGone() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
