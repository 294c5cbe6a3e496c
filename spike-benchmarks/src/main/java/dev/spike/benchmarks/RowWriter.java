package dev.spike.benchmarks;

import java.io.IOException;

/** One rival's way of writing the next rows in one format to where it was told to write. */
interface RowWriter {

  void write(int rows) throws IOException;
}
