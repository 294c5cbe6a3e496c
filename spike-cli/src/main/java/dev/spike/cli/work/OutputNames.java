package dev.spike.cli.work;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how an answer shall be written. */
final class OutputNames implements ITypeConverter<Output>, Iterable<String> {

  private static String name(Output output) {
    return output.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Output convert(String name) {
    return Arrays.stream(Output.values())
        .filter(output -> name(output).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "an output is " + String.join(", ", names()) + ", not '" + name + "'"));
  }

  private static List<String> names() {
    return Arrays.stream(Output.values()).map(OutputNames::name).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }
}
