package dev.spike.cli.draw;

import dev.spike.cli.console.Labels;
import dev.spike.domain.feed.Format;

/** Reads how rows shall be written. */
final class Formats extends Labels<Format> {

  Formats() {
    super("a format", new Format[] {Format.CSV, Format.JSON_LINES}, Formats::name);
  }

  private static String name(Format format) {
    return format == Format.CSV ? "csv" : "ndjson";
  }
}
