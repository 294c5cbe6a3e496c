package dev.spike.cli.console;

import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few words, and offers them to whoever completes words. No lambdas here or in those
 * that extend it: for their sake Java would leave picocli's largest classes out of its archive.
 */
public abstract class Labels<T> implements ITypeConverter<T>, Iterable<String> {

  private final Words<T> words;

  /** Reads these words. */
  protected Labels(Words<T> words) {
    this.words = words;
  }

  @Override
  public final T convert(String text) {
    Optional<T> found = words.find(text);
    if (found.isEmpty()) {
      throw new TypeConversionException(words.choiceInsteadOf(text));
    }
    return found.get();
  }

  @Override
  public final Iterator<String> iterator() {
    return words.all().iterator();
  }
}
