package dev.spike.junit.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.Field;
import dev.spike.junit.SpikeTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A program that runs tests, and says of each how it went. */
final class Testing {

  private Testing() {}

  public static void main(String[] args) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Tests.class))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .forEach(
            event -> {
              TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
              System.out.println(
                  event.getTestDescriptor().getDisplayName() + " " + result.getStatus());
              result.getThrowable().ifPresent(System.out::println);
            });
  }

  @SpikeTest
  @Field("cpu: range 10..90")
  static class Tests {

    @Test
    void drawsFromAFeed(Feed feed) {
      assertTrue(feed.next().has("cpu"));
    }

    @Test
    void asksForAServer(SpikeServer server) {
      assertTrue(server.port() > 0);
    }

    @Test
    void buildsAServer() {
      SpikeServer.builder();
    }
  }
}
