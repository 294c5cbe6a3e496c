package dev.spike.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path in which names in braces stand for parts that are not known beforehand. */
record Template(List<String> segments) {

  Template(String path) {
    this(List.of(path.split("/")));
  }

  /** How many parts are not known; whatever has fewer is meant rather. */
  int names() {
    return (int) segments.stream().filter(Template::isName).count();
  }

  /** What the names stand for in a path, if it is one of these. */
  Optional<Map<String, String>> parts(String path) {
    String[] given = path.split("/");
    if (given.length != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < given.length; i++) {
      String segment = segments.get(i);
      if (isName(segment)) {
        parts.put(
            segment.substring(1, segment.length() - 1),
            URLDecoder.decode(given[i].replace("+", "%2B"), StandardCharsets.UTF_8));
      } else if (!segment.equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{");
  }
}
