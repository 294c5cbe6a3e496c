package dev.spike.cli.files;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** Reads how documents shall be written, which some take for where. */
final class FileFormats extends Labels<FileFormat> {

  FileFormats() {
    super(Words.of("--out names the file, and its format", FileFormat.values()));
  }
}
