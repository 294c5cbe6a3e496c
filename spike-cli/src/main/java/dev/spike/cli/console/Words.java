package dev.spike.cli.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A few words, each of which names something. */
public final class Words<T> {

  private final String thing;
  private final Map<String, T> named = new LinkedHashMap<>();

  private Words(String thing) {
    this.thing = thing;
  }

  private static <E> Words<E> of(String thing, E[] all, Function<E, String> word) {
    Words<E> words = new Words<>(thing);
    for (E each : all) {
      words.named.put(word.apply(each), each);
    }
    return words;
  }

  /** These words, for a thing as it is called in a sentence. */
  @SafeVarargs
  public static <T> Words<T> of(String thing, Map.Entry<String, T>... named) {
    Words<T> words = new Words<>(thing);
    for (Map.Entry<String, T> each : named) {
      words.named.put(each.getKey(), each.getValue());
    }
    return words;
  }

  /** The names of constants as people type them, for a thing as it is called in a sentence. */
  public static <E extends Enum<E>> Words<E> of(String thing, E[] constants) {
    return of(thing, constants, Words::of);
  }

  /** What constants call themselves, for a thing as it is called in a sentence. */
  public static <E extends Enum<E>> Words<E> shown(String thing, E[] constants) {
    return of(thing, constants, Enum::toString);
  }

  /** The name of a constant as people type it. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** What a word in upper or lower case names. */
  Optional<T> find(String word) {
    return named.keySet().stream().filter(word::equalsIgnoreCase).findFirst().map(named::get);
  }

  /** What there is to choose from, to whoever chose something else. */
  String choiceInsteadOf(String word) {
    List<String> words = all();
    int last = words.size() - 1;
    String others = last == 0 ? "" : String.join(", ", words.subList(0, last)) + " or ";
    String choice = others + words.get(last);
    return thing + " is " + choice + ", not '" + word + "'";
  }

  List<String> all() {
    return List.copyOf(named.keySet());
  }
}
