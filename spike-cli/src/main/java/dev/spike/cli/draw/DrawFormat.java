package dev.spike.cli.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How draws are written. */
enum DrawFormat {
  /** For people. */
  TABLE,
  /** Each as the service answers it; spread over lines where somebody reads it. */
  JSON,
  /** Each as the service answers it, on a line. */
  NDJSON,
  /** A header, and a line for each. */
  CSV;

  private static List<String> names() {
    return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Reads the names. */
  static final class Names implements ITypeConverter<DrawFormat> {

    @Override
    public DrawFormat convert(String name) {
      int place = names().indexOf(name);
      if (place < 0) {
        throw new TypeConversionException(
            "a format is " + String.join(", ", names()) + ", not '" + name + "'");
      }
      return values()[place];
    }
  }
}
