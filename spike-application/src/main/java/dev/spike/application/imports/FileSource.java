package dev.spike.application.imports;

import java.io.IOException;
import java.util.List;

/** Where files are, while a connection to it is open. */
public interface FileSource extends AutoCloseable {

  /** The files that are there, by name. */
  List<FileContent> files() throws IOException;

  @Override
  void close();
}
