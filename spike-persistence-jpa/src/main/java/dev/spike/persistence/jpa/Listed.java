package dev.spike.persistence.jpa;

import dev.spike.domain.imports.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list of texts as one text, with each on a line of its own; what would end a line before its
 * time is written with a backslash.
 */
final class Listed {

  private Listed() {}

  static String text(Iterable<String> items) {
    StringBuilder text = new StringBuilder();
    for (String item : items) {
      text.append(item.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }
    return text.toString();
  }

  static List<String> read(String text) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        items.add(item.toString());
        item.setLength(0);
      } else if (c == '\\') {
        i++;
        item.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        item.append(c);
      }
    }
    return items;
  }

  /** Names and values in turn. */
  static <V> String text(Map<String, V> values, Function<V, String> written) {
    List<String> items = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          items.add(name);
          items.add(written.apply(value));
        });
    return text(items);
  }

  static <V> Map<String, V> read(String text, Function<String, V> meaning) {
    List<String> items = read(text);
    Map<String, V> values = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i += 2) {
      values.put(items.get(i), meaning.apply(items.get(i + 1)));
    }
    return values;
  }

  static List<Identifier> identifiers(String text) {
    return read(text).stream().map(Identifier::new).toList();
  }
}
