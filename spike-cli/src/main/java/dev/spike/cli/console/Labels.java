package dev.spike.cli.console;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, in upper or lower case, and offers them to whoever completes words. */
public abstract class Labels<T> implements ITypeConverter<T>, Iterable<String> {

  private final String thing;
  private final List<T> all;
  private final Function<T, String> word;

  /** Words for a thing, as it is called in a sentence. */
  protected Labels(String thing, T[] all, Function<T, String> word) {
    this.thing = thing;
    this.all = List.of(all);
    this.word = word;
  }

  /** The name of a constant as people type it. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public final T convert(String text) {
    return all.stream()
        .filter(each -> word.apply(each).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException(thing + " is " + choice() + ", not '" + text + "'"));
  }

  private String choice() {
    List<String> words = words();
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private List<String> words() {
    return all.stream().map(word).toList();
  }

  @Override
  public final Iterator<String> iterator() {
    return words().iterator();
  }
}
