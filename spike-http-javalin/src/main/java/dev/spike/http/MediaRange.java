package dev.spike.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats that a client says it can read, and how much it wants them. Parameters other than the
 * version say nothing of the format.
 */
record MediaRange(String type, Optional<String> version, double wish) {

  private static final String VERSION = "version=";
  private static final String WISH = "q=";

  static MediaRange of(String range) {
    String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
    List<String> parameters = Arrays.stream(parts).skip(1).map(String::strip).toList();
    Optional<String> version = value(parameters, VERSION).map(text -> text.replace("\"", ""));
    return new MediaRange(
        parts[0].strip(), version, value(parameters, WISH).map(MediaRange::number).orElse(1.0));
  }

  private static Optional<String> value(List<String> parameters, String name) {
    return parameters.stream()
        .filter(parameter -> parameter.startsWith(name))
        .map(parameter -> parameter.substring(name.length()).strip())
        .findFirst();
  }

  private static double number(String quality) {
    return quality.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(quality) : 1;
  }

  /** The range that says most about a format, which decides how much that is wanted. */
  static Optional<MediaRange> of(MediaType format, List<MediaRange> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(format))
        .max(Comparator.comparingInt(MediaRange::precision))
        .filter(range -> range.wish > 0);
  }

  /** Of two that are wanted alike, the one that is called by its name is meant. */
  boolean isBefore(MediaRange other) {
    return wish > other.wish || wish == other.wish && precision() > other.precision();
  }

  private boolean includes(MediaType format) {
    boolean fits =
        type.equals(format.type())
            || type.equals("*/*")
            || type.endsWith("/*")
                && format.type().startsWith(type.substring(0, type.length() - 1));
    return fits && (version.isEmpty() || version.equals(format.version()));
  }

  private int precision() {
    int precise = type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    return 2 * precise + (version.isPresent() ? 1 : 0);
  }
}
