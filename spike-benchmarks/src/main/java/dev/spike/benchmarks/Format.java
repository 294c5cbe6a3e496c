package dev.spike.benchmarks;

import java.util.Arrays;

/** What becomes of the rows, each found by the name of its benchmark method. */
enum Format {
  VALUES("values", "values only"),
  CSV("csv", "CSV"),
  JSON_LINES("jsonLines", "JSON lines");

  private final String method;
  private final String title;

  Format(String method, String title) {
    this.method = method;
    this.title = title;
  }

  static Format ofMethod(String name) {
    return Arrays.stream(values())
        .filter(format -> format.method.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is missing in Format."));
  }

  String title() {
    return title;
  }
}
