package dev.spike.junit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Servers on paths that lack something. */
class AloneTest {

  @Test
  void printsNothingWhereThereIsNoLogger() {
    Apart apart = Apart.run(Serving.class, "slf4j-nop");

    assertThat(apart).isEqualTo(new Apart(0, "200, slf4j.internal.verbosity=null", ""));
  }

  @Test
  void isMissedByNobodyWhoWantsNone() {
    Apart apart = Apart.run(Testing.class, "spike-http-javalin", "spike-application", "javalin");

    assertThat(apart.out()).as(apart.err()).contains("drawsFromAFeed(Feed) SUCCESSFUL");
  }

  @Test
  void isNamedWhereItIsMissed() {
    Apart apart = Apart.run(Testing.class, "spike-http-javalin", "spike-application", "javalin");

    assertThat(apart.out())
        .as(apart.err())
        .contains("asksForAServer(SpikeServer) FAILED")
        .contains("buildsAServer() FAILED")
        .contains("a SpikeServer needs the library dev.spike:spike-http-javalin");
  }
}
