package dev.spike.http.json;

import java.util.List;

/** What is shown but cannot be sent. */
final class ReadOnly {

  static final List<String> CURRENT = List.of("current_number");
  static final String REASON = "is read only";

  private ReadOnly() {}
}
