package dev.spike.cli.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Something that is being written by others, while one looks on. */
interface Writing {

  /** How much of it is out. */
  long rows();

  /** Lets it end early. */
  void stop();

  /** Waits until all is out, but not for longer; whether it is. What failed is thrown. */
  boolean await(Duration longest) throws IOException;

  /** What can be written. */
  @FunctionalInterface
  interface Script {

    /** Begins to write to a stream, which is neither flushed nor closed. */
    Writing begin(OutputStream out, boolean zipped) throws IOException;
  }
}
