package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parts of statements. */
final class Sql {

  private Sql() {}

  static String names(Collection<Identifier> names) {
    return each(names, ", ", Identifier::quoted);
  }

  static <T> String each(Collection<T> things, String between, Function<T, String> part) {
    return things.stream().map(part).collect(Collectors.joining(between));
  }

  static String literal(char character) {
    return switch (character) {
      case '\'' -> "''''";
      case '\\' -> "E'\\\\'";
      default -> "'" + character + "'";
    };
  }
}
