package dev.spike.cli.draw;

import dev.spike.domain.feed.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names of formats. */
final class Formats implements ITypeConverter<Format> {

  @Override
  public Format convert(String name) {
    return switch (name) {
      case "csv" -> Format.CSV;
      case "ndjson" -> Format.JSON_LINES;
      default -> throw new TypeConversionException("a format is csv or ndjson, not '" + name + "'");
    };
  }
}
