package dev.spike.junit.file;

import dev.spike.domain.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as it is defined (RFC 8259), and no member twice. */
final class JsonText {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d{1,3})?");
  private static final Pattern WORD = Pattern.compile("true|false|null");
  private static final Pattern CODE = Pattern.compile("[0-9a-fA-F]{4}");
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int place;
  private int line;

  private JsonText(String text) {
    this.text = text;
    this.place = 0;
    this.line = 1;
  }

  /** All documents, one after the other or in a list. */
  static List<Part> documents(String text) {
    JsonText reader = new JsonText(text);
    List<Part> documents = new ArrayList<>();
    while (reader.sign() != 0) {
      Part document = reader.value(0);
      documents.addAll(document.is(Part.Kind.LIST) ? document.items() : List.of(document));
    }
    return documents;
  }

  /** The next sign that is not blank, or 0 at the end. */
  private char sign() {
    while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
      line += text.charAt(place) == '\n' ? 1 : 0;
      place++;
    }
    return place < text.length() ? text.charAt(place) : 0;
  }

  private Part value(int depth) {
    char sign = sign();
    if ((sign == '{' || sign == '[') && depth == Part.DEEPEST) {
      throw unreadable("it is nested deeper than " + Part.DEEPEST + " levels");
    }
    return switch (sign) {
      case '{' -> object(depth + 1);
      case '[' -> list(depth + 1);
      case '"' -> Part.scalar(line, Part.Kind.TEXT, quoted());
      default -> plain();
    };
  }

  private Part object(int depth) {
    int begin = line;
    Map<String, Part> members = new LinkedHashMap<>();
    place++;
    while (isMore('}', members.isEmpty())) {
      if (sign() != '"') {
        throw unreadable("the name of a member is needed there, in double quotes");
      }
      String name = quoted();
      demand(':');
      if (members.put(name, value(depth)) != null) {
        throw unreadable("the member " + Texts.shown(name) + " stands there twice");
      }
    }
    return Part.object(begin, members);
  }

  private Part list(int depth) {
    int begin = line;
    List<Part> items = new ArrayList<>();
    place++;
    while (isMore(']', items.isEmpty())) {
      items.add(value(depth));
    }
    return Part.list(begin, items);
  }

  /** Whether another member or item comes, behind the comma that it then needs. */
  private boolean isMore(char end, boolean isFirst) {
    if (sign() == end) {
      place++;
      return false;
    }
    if (!isFirst) {
      demand(',');
    }
    return true;
  }

  private void demand(char wanted) {
    if (sign() != wanted) {
      throw unreadable("a " + wanted + " is needed there");
    }
    place++;
  }

  private Part plain() {
    Matcher number = NUMBER.matcher(text).region(place, text.length());
    Matcher word = WORD.matcher(text).region(place, text.length());
    if (number.lookingAt()) {
      place = number.end();
      return Part.scalar(line, Part.Kind.NUMBER, number.group());
    }
    if (word.lookingAt()) {
      place = word.end();
      boolean isNull = word.group().equals("null");
      return Part.scalar(line, isNull ? Part.Kind.NOTHING : Part.Kind.TRUTH, word.group());
    }
    throw unreadable("a value is needed there");
  }

  private String quoted() {
    StringBuilder said = new StringBuilder();
    place++;
    while (place < text.length() && text.charAt(place) != '"') {
      char sign = text.charAt(place++);
      if (sign < ' ') {
        throw unreadable("a text ends in its line, and has other control characters escaped");
      }
      said.append(sign == '\\' ? escaped() : sign);
    }
    if (place == text.length()) {
      throw unreadable("a text has no end");
    }
    place++;
    return said.toString();
  }

  private char escaped() {
    char sign = place < text.length() ? text.charAt(place++) : ' ';
    if (sign == 'u' && CODE.matcher(text).region(place, text.length()).lookingAt()) {
      place += 4;
      return (char) Integer.parseInt(text.substring(place - 4, place), 16);
    }
    int known = ESCAPES.indexOf(sign);
    if (known < 0) {
      throw unreadable("there is no escape \\" + sign);
    }
    return ESCAPED.charAt(known);
  }

  private Unreadable unreadable(String sentence) {
    return new Unreadable(line, sentence);
  }
}
