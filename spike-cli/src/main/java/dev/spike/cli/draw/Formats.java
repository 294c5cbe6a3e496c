package dev.spike.cli.draw;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import dev.spike.domain.feed.Format;
import java.util.Map;

/** Reads how rows shall be written. */
final class Formats extends Labels<Format> {

  Formats() {
    super(
        Words.of("a format", Map.entry("csv", Format.CSV), Map.entry("ndjson", Format.JSON_LINES)));
  }
}
