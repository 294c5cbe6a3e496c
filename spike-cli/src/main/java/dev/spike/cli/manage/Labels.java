package dev.spike.cli.manage;

import dev.spike.domain.Refusal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads words of the domain, in upper or lower case. */
abstract sealed class Labels<T> implements ITypeConverter<T>, Iterable<String>
    permits Halves, Roles, Scopes {

  private final T[] all;
  private final Function<String, T> parse;

  Labels(T[] all, Function<String, T> parse) {
    this.all = all.clone();
    this.parse = parse;
  }

  @Override
  public T convert(String text) {
    try {
      return parse.apply(
          Arrays.stream(all)
              .map(T::toString)
              .filter(text::equalsIgnoreCase)
              .findFirst()
              .orElse(text));
    } catch (Refusal refusal) {
      throw new TypeConversionException(refusal.getMessage());
    }
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(all).map(T::toString).iterator();
  }
}
