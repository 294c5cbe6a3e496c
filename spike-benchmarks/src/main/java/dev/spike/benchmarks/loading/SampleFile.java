package dev.spike.benchmarks.loading;

import dev.spike.application.imports.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A file of rows with ten columns, the same at each run. */
record SampleFile(Path path) implements FileContent {

  static final int COLUMNS = 10;

  /** Writes such a file. */
  static SampleFile write(Path path, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (Writer writer = Files.newBufferedWriter(path)) {
      writer.write("id");
      for (int column = 1; column < COLUMNS; column++) {
        writer.write(",c" + column);
      }
      for (int row = 0; row < rows; row++) {
        writer.write("\n" + row);
        for (int column = 1; column < COLUMNS; column++) {
          writer.write(",w" + Long.toHexString(random.nextLong() >>> 16));
        }
      }
      writer.write("\n");
    }
    return new SampleFile(path);
  }

  @Override
  public String name() {
    return path.getFileName().toString();
  }

  @Override
  public long bytes() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isNear() {
    return true;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
