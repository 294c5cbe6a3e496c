package dev.spike.http;

import java.util.Map;
import java.util.function.BiConsumer;

/** The headers that every answer has. */
final class SecurityHeaders {

  private static final Map<String, String> ALL =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private SecurityHeaders() {}

  static void write(BiConsumer<String, String> header) {
    ALL.forEach(header);
  }
}
