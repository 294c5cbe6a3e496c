package dev.spike.benchmarks.serving;

/** The servers whose speed is compared, in the order in which they take turns. */
enum Contender {
  PLAIN("Spike, without counters"),
  COUNTING("Spike, two durable counters"),
  BARE("bare Javalin handler, constant answer"),
  WIREMOCK("WireMock, templated answer");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
