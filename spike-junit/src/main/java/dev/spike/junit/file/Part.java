package dev.spike.junit.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a file and the line in which it begins.
 *
 * @param text what stands there, if it is neither members nor a list
 */
record Part(int line, Kind kind, String text, Map<String, Part> members, List<Part> items) {

  /** Beyond that, a file is no collection, but an attack. */
  static final int DEEPEST = 32;

  /** What a part can be. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING,
    OBJECT,
    LIST
  }

  Part {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    items = List.copyOf(items);
  }

  static Part scalar(int line, Kind kind, String text) {
    return new Part(line, kind, text, Map.of(), List.of());
  }

  static Part object(int line, Map<String, Part> members) {
    return new Part(line, Kind.OBJECT, "", members, List.of());
  }

  static Part list(int line, List<Part> items) {
    return new Part(line, Kind.LIST, "", Map.of(), items);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether there is a member that is not null. */
  boolean tells(String member) {
    return members.containsKey(member) && !members.get(member).is(Kind.NOTHING);
  }

  /** The line of what a pointer names, or of the nearest part around it that stands there. */
  int lineOf(String pointer) {
    Part here = this;
    for (String name : pointer.split("/")) {
      here = here.child(name.replace("~1", "/").replace("~0", "~"));
    }
    return here.line;
  }

  private Part child(String name) {
    if (is(Kind.LIST) && name.matches("\\d{1,6}") && Integer.parseInt(name) < items.size()) {
      return items.get(Integer.parseInt(name));
    }
    return members.getOrDefault(name, this);
  }

  /** A name as a part of a pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
