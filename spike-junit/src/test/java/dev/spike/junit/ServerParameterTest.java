package dev.spike.junit;

import static dev.spike.junit.server.Polling.number;
import static dev.spike.junit.server.Polling.poll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.spike.domain.feed.Feed;
import dev.spike.junit.server.SpikeServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class ServerParameterTest {

  /** The ports of all servers that were handed to the tests within. */
  private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    PORTS.clear();
  }

  private static void note(SpikeServer server) {
    PORTS.add(server.port());
  }

  private static void assertAllAreClosed(int count) throws IOException {
    assertThat(PORTS).hasSize(count);
    for (int port : PORTS) {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  private static EngineExecutionResults run(Class<?> tests, boolean isParallel) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("spike.seed", "42")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "" + isParallel)
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
        .execute();
  }

  private static void assertSucceed(Class<?> tests, int count) {
    run(tests, false)
        .testEvents()
        .assertStatistics(stats -> stats.started(count).succeeded(count).failed(0));
  }

  private static String failure(Class<?> tests) {
    Event failed = run(tests, false).testEvents().failed().stream().findFirst().orElseThrow();
    return failed
        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }

  @Test
  void isOfTheTest() throws IOException {
    assertSucceed(Own.class, 2);
    assertAllAreClosed(2);
  }

  @SpikeTest
  @Field("cpu: range 10..90")
  @Spike(name = "peak", from = "1m", lasts = "30s", set = "cpu: range 95..99")
  static class Own {

    private SpikeServer before;

    @BeforeEach
    void keep(SpikeServer server) {
      note(server);
      before = server;
    }

    @Test
    void goesByTheClockAndTheSeed(SpikeServer server, SettableClock clock, Feed feed) {
      assertSame(before, server);
      assertEquals(feed.next().getLong("cpu"), number(server, "Test", "cpu"));
      clock.advance(Duration.ofMinutes(1));
      assertEquals(feed.next().getLong("cpu"), number(server, "Test", "cpu"));
      assertThat(number(server, "Test", "cpu")).isBetween(95L, 99L);
    }

    @Test
    @InCollection("Router")
    @Spike(from = "0s", lasts = "10s", faults = "error 503")
    @Spike(name = "peak", recurs = "cron \"30 * * * *\" in UTC for 5m", set = "cpu: range 98..98")
    void hasWhatStandsAround(SpikeServer server, SettableClock clock) {
      assertEquals(503, poll(server, "Router").statusCode());
      clock.advance(Duration.ofMinutes(31));
      assertEquals(98, number(server, "Router", "cpu"));
    }

    @AfterEach
    void isOpenStill(SpikeServer server) {
      assertSame(before, server);
      assertEquals(server.clock().instant(), before.clock().instant());
      assertThat(poll(server, "Nothing").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void isOfTheClass() throws IOException {
    assertSucceed(Shared.class, 4);
    assertAllAreClosed(3);
  }

  @SpikeTest
  @Field("n: increment from 1 by 1")
  static class Shared {

    private static SpikeServer shared;

    @BeforeAll
    static void open(SpikeServer server) {
      note(server);
      shared = server;
    }

    @Test
    void isTheSame(SpikeServer server) {
      assertSame(shared, server);
      assertEquals(200, poll(server, "Test").statusCode());
    }

    @Test
    void isStillTheSame(SpikeServer server) {
      isTheSame(server);
    }

    @Test
    void isAnotherWhereSomethingElseIsWanted(
        @InCollection("Other") SpikeServer other, @Field("m: number 7") SpikeServer more) {
      note(other);
      note(more);
      assertNotSame(shared, other);
      assertEquals(1, number(other, "Other", "n"));
      assertEquals(1, number(more, "Test", "n"));
      assertEquals(7, number(more, "Test", "m"));
    }

    @Nested
    class Inside {

      @Test
      void isTheSame(SpikeServer server) {
        assertSame(shared, server);
      }
    }

    @AfterAll
    static void isOpenStill() {
      assertEquals(200, poll(shared, "Test").statusCode());
    }
  }

  @Test
  void isEmptyWhereThereAreNoFields() throws IOException {
    assertSucceed(Empty.class, 1);
    assertAllAreClosed(1);
  }

  static class Empty {

    @Test
    @SpikeTest
    void fillsItself(SpikeServer server) {
      note(server);
      server.collection("Router", "cpu: range 10..90");
      assertEquals(200, poll(server, "Router").statusCode());
    }
  }

  @Test
  void isClosedWhenTheTestFails() throws IOException {
    assertThat(failure(Failing.class)).isEqualTo("on purpose");
    assertAllAreClosed(1);
  }

  @SpikeTest
  static class Failing {

    @Test
    void fails(SpikeServer server) {
      note(server);
      fail("on purpose");
    }
  }

  @Test
  void needsFieldsForSpikes() {
    assertThat(failure(Fieldless.class))
        .contains("a server with a @Spike needs at least one @Field(\"name: rule\")");
  }

  @SpikeTest
  @Spike(from = "1m", lasts = "30s")
  static class Fieldless {

    @Test
    void isNeverRun(SpikeServer server) {
      fail("there is nothing to hand out");
    }
  }

  @Test
  void isMadeOfNoFile() {
    assertThat(failure(Filed.class))
        .contains("@CollectionFile(\"router.yaml\") is for feeds, and a SpikeServer is made of")
        .contains("@Field and @Spike");
  }

  @SpikeTest
  @CollectionFile("router.yaml")
  @Field("cpu: range 10..90")
  static class Filed {

    @Test
    void isNeverRun(SpikeServer server) {
      fail("there is nothing to hand out");
    }
  }

  @Test
  void standsBesideOthers() throws IOException {
    run(Parallel.class, true).testEvents().assertStatistics(stats -> stats.succeeded(16).failed(0));
    assertAllAreClosed(16);
  }

  @SpikeTest
  @Field("n: increment from 1 by 1")
  @Spike(name = "peak", from = "1m", lasts = "30s", set = "n: increment from 1000 by 10")
  static class Parallel {

    @RepeatedTest(16)
    void countsForItself(SpikeServer server, SettableClock clock) {
      note(server);
      for (int i = 1; i <= 10; i++) {
        assertEquals(i, number(server, "Test", "n"));
      }
      clock.advance(Duration.ofMinutes(1));
      assertThat(number(server, "Test", "n")).isGreaterThanOrEqualTo(1000);
    }
  }
}
