package dev.spike.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a client says that it can read. */
final class Acceptance {

  private static final Pattern JSON =
      Pattern.compile("(\\*/\\*|application/(\\*|json|problem\\+json))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER = Pattern.compile("q=0(\\.0*)?", Pattern.CASE_INSENSITIVE);

  private Acceptance() {}

  /** Whether it can read JSON; who says nothing reads everything. */
  static boolean includesJson(Optional<String> accept) {
    return accept.filter(header -> !header.isBlank()).map(Acceptance::anyIsJson).orElse(true);
  }

  private static boolean anyIsJson(String header) {
    return Arrays.stream(header.split(",")).anyMatch(Acceptance::isJson);
  }

  private static boolean isJson(String range) {
    String[] parts = range.split(";");
    return JSON.matcher(parts[0].strip()).matches()
        && Arrays.stream(parts).skip(1).noneMatch(part -> NEVER.matcher(part.strip()).matches());
  }
}
