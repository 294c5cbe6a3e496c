package dev.spike.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a client says that it can read. */
final class Acceptance {

  private static final Pattern JSON =
      Pattern.compile("(\\*/\\*|application/(\\*|json|problem\\+json))", Pattern.CASE_INSENSITIVE);
  private static final Pattern EVENTS =
      Pattern.compile("(\\*/\\*|text/(\\*|event-stream))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER = Pattern.compile("q=0(\\.0*)?", Pattern.CASE_INSENSITIVE);

  private Acceptance() {}

  /** Whether it can read JSON; who says nothing reads everything. */
  static boolean includesJson(Optional<String> accept) {
    return includes(accept, JSON);
  }

  /** Whether it can read events as they come. */
  static boolean includesEvents(Optional<String> accept) {
    return includes(accept, EVENTS);
  }

  private static boolean includes(Optional<String> accept, Pattern wanted) {
    return accept
        .filter(header -> !header.isBlank())
        .map(header -> Arrays.stream(header.split(",")).anyMatch(range -> fits(range, wanted)))
        .orElse(true);
  }

  private static boolean fits(String range, Pattern wanted) {
    String[] parts = range.split(";", -1);
    return wanted.matcher(parts[0].strip()).matches()
        && Arrays.stream(parts).skip(1).noneMatch(part -> NEVER.matcher(part.strip()).matches());
  }
}
