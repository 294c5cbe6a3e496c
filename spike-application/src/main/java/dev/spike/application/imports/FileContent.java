package dev.spike.application.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning, and more than once. */
public interface FileContent {

  /** What it is called, without the directory. */
  String name();

  /** How many bytes it has. */
  long bytes();

  /** Whether it costs little to read it once more. */
  boolean isNear();

  /** Opens it; whoever does closes it again. */
  InputStream open() throws IOException;
}
