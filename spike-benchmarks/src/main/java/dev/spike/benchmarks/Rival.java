package dev.spike.benchmarks;

import java.util.Arrays;

/** Who takes part, in the order of the table, each found by the name of its benchmark class. */
enum Rival {
  FEED("FeedBenchmark", "Spike's Feed"),
  BENT_FEED("BentFeedBenchmark", "Spike's Feed, all numbers bent"),
  HAND_LOOP("HandLoopBenchmark", "hand-written loop, four digits at a time"),
  TWO_DIGIT_LOOP("TwoDigitLoopBenchmark", "hand-written loop, two digits at a time"),
  RECORD("RecordBenchmark", "record and string concatenation"),
  JACKSON("JacksonBenchmark", "Jackson streaming"),
  DATAFAKER("DatafakerBenchmark", "Datafaker, at its fastest"),
  DATAFAKER_AS_DOCUMENTED("DatafakerAsDocumentedBenchmark", "Datafaker, as documented");

  private final String benchmark;
  private final String title;

  Rival(String benchmark, String title) {
    this.benchmark = benchmark;
    this.title = title;
  }

  static Rival ofBenchmark(String simpleName) {
    return Arrays.stream(values())
        .filter(rival -> rival.benchmark.equals(simpleName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(simpleName + " is missing in Rival."));
  }

  String title() {
    return title;
  }
}
