package dev.spike.cli.files;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how documents shall be written. */
final class FileFormats implements ITypeConverter<FileFormat>, Iterable<String> {

  private static String name(FileFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public FileFormat convert(String name) {
    return Arrays.stream(FileFormat.values())
        .filter(format -> name(format).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "files are written as yaml or json, not '" + name + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(FileFormat.values()).map(FileFormats::name).iterator();
  }
}
