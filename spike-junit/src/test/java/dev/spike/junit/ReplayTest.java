package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs tests of somebody who has a fault, as JUnit does, and reads what they leave behind. */
class ReplayTest {

  private static final Pattern LINE =
      Pattern.compile("Spike: to draw again what (.+) drew, put @Seed\\((\\d+)\\) on it\\R");

  /** What the tests below have drawn, in order. */
  private static final List<Long> DRAWN = new ArrayList<>();

  private String printed;

  @BeforeEach
  void forget() {
    DRAWN.clear();
  }

  private Events run(Map<String, String> parameters, DiscoverySelector... selectors) {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      return EngineTestKit.engine("junit-jupiter")
          .selectors(selectors)
          .configurationParameters(parameters)
          .execute()
          .testEvents();
    } finally {
      System.setErr(before);
      printed = err.toString(StandardCharsets.UTF_8);
    }
  }

  private List<String> seeds() {
    return LINE.matcher(printed).results().map(result -> result.group(2)).toList();
  }

  @Test
  void printsTheSeedOfATestThatFailsAndTheLineThatReplaysIt() {
    Events events = run(Map.of(), selectMethod(Faulty.class, "fails", Feed.class.getName()));

    assertThat(LINE.matcher(printed).results().map(MatchResult::group)).containsExactly(printed);
    assertThat(printed).contains("Faulty.fails(Feed)");
    assertThat(events.reportingEntryPublished().stream())
        .singleElement()
        .satisfies(
            event -> assertThat(event.toString()).contains("spike.seed = '" + seeds().get(0)));
  }

  @Test
  void printsTheSeedEvenIfSomethingCannotBeClosed() {
    Events events = run(Map.of(), selectMethod(Stuck.class, "fails", Feed.class.getName()));

    assertThat(events.failed().count()).isEqualTo(1);
    assertThat(seeds()).hasSize(1);
  }

  @SpikeTest
  @Field("n: range 0..1000000000000")
  static class Stuck {

    @RegisterExtension
    static final BeforeEachCallback OPENING =
        context -> Stage.of(context).closeLater(Stuck::refuse);

    private static void refuse() {
      throw new IllegalStateException("it cannot be closed");
    }

    @Test
    void fails(Feed feed) {
      DRAWN.add(feed.next().getLong("n"));
      fail("as it should");
    }
  }

  @Test
  void saysNothingOfTestsThatPassThatGiveUpOrThatDrewNothing() {
    Events events = run(Map.of(), selectClass(Harmless.class));

    assertThat(events.failed().count()).isEqualTo(1);
    assertThat(events.aborted().count()).isEqualTo(1);
    assertThat(events.succeeded().count()).isEqualTo(1);
    assertThat(printed).isEmpty();
    assertThat(events.reportingEntryPublished().count()).isZero();
  }

  @Test
  void drawsOtherwiseInEachRunAndTheSameWithASeed() {
    for (int run = 0; run < 2; run++) {
      run(Map.of(), selectMethod(Faulty.class, "fails", Feed.class.getName()));
      run(Map.of(), selectMethod(Faulty.class, "failsWithASeed", Feed.class.getName()));
    }
    assertThat(DRAWN.get(0)).isNotEqualTo(DRAWN.get(2));
    assertThat(DRAWN.get(1)).isEqualTo(DRAWN.get(3));
    assertThat(printed).as("who knows the seed already").isEmpty();
  }

  @Test
  void replaysAWholeRunByAParameter() {
    run(Map.of(), selectMethod(Faulty.class, "fails", Feed.class.getName()));
    String seed = seeds().get(0);
    run(
        Map.of("spike.seed", seed),
        selectMethod(Faulty.class, "fails", Feed.class.getName()),
        selectMethod(Faulty.class, "failsWithASeed", Feed.class.getName()));

    assertThat(DRAWN.get(1)).as("the same as before").isEqualTo(DRAWN.get(0));
    assertThat(DRAWN.get(2)).as("a seed of its own").isNotEqualTo(DRAWN.get(0));
  }

  @Test
  void givesEachRepetitionASeedOfItsOwn() {
    run(Map.of(), selectMethod(Faulty.class, "failsAgainAndAgain", Feed.class.getName()));

    assertThat(DRAWN).hasSize(5).doesNotHaveDuplicates();
    assertThat(seeds()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void givesAllDrawsOfAParameterizedTestOneSeed() {
    run(Map.of(), selectMethod(Faulty.class, "failsOnSome", Row.class.getName()));
    List<Long> before = List.copyOf(DRAWN);
    List<String> seeds = seeds();
    DRAWN.clear();
    run(
        Map.of("spike.seed", seeds.get(0)),
        selectMethod(Faulty.class, "failsOnSome", Row.class.getName()));

    assertThat(seeds).as("told once for all that fail").hasSize(1);
    assertThat(DRAWN).isEqualTo(before).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void writesLargeSeedsAsJavaReadsThem() {
    run(
        Map.of("spike.seed", "5000000000"),
        selectMethod(Faulty.class, "fails", Feed.class.getName()));

    assertThat(printed).contains("put @Seed(5000000000L) on it");
  }

  @Test
  void namesTheTestByItsMethodAndByWhatItIsCalledBesides() {
    run(Map.of(), selectMethod(Faulty.class, "failsAgainAndAgain", Feed.class.getName()));

    assertThat(printed)
        .contains("what ReplayTest.Faulty.failsAgainAndAgain repetition 2 of 5 drew, put");
  }

  @Test
  void explainsDynamicTestsAndFailuresBeforeAll() {
    run(Map.of(), selectClass(Dynamic.class));
    assertThat(printed).contains("what ReplayTest.Dynamic.makes").contains(" on it");

    run(Map.of(), selectClass(BrokenBefore.class));
    assertThat(printed).contains("what ReplayTest.BrokenBefore drew").contains(" on its class");
  }

  @Test
  void givesATestWithASeedOrATimeOfItsOwnWhatIsNotShared() {
    Events events = run(Map.of(), selectClass(SharedButFor.class));

    assertThat(events.failed().count()).isZero();
    assertThat(events.succeeded().count()).isEqualTo(3);
  }

  @Test
  void sharesWhatIsAskedForBeforeAll() {
    Events events = run(Map.of(), selectClass(Shared.class));

    assertThat(events.succeeded().count()).isEqualTo(2);
    assertThat(DRAWN).hasSize(2).doesNotHaveDuplicates();
  }

  @SpikeTest
  @Field("n: range 0..1000000000000")
  static class Faulty {

    @Test
    void fails(Feed feed) {
      DRAWN.add(feed.next().getLong("n"));
      fail("as it should");
    }

    @Test
    @Seed(5_000_000_000L)
    void failsWithASeed(Feed feed) {
      DRAWN.add(feed.next().getLong("n"));
      fail("as it should");
    }

    @RepeatedTest(5)
    void failsAgainAndAgain(Feed feed) {
      DRAWN.add(feed.next().getLong("n"));
      fail("as it should");
    }

    @ParameterizedTest
    @DrawSource
    void failsOnSome(Row row) {
      DRAWN.add(row.getLong("n"));
      assertThat(row.index() % 2).isZero();
    }
  }

  @SpikeTest
  @Field("n: range 0..1000000000000")
  static class Dynamic {

    @TestFactory
    Stream<DynamicTest> makes(Feed feed) {
      return Stream.of(
          DynamicTest.dynamicTest("one", () -> assertThat(feed.next().getLong("n")).isNegative()));
    }
  }

  @SpikeTest
  @Field("n: range 0..1000000000000")
  static class BrokenBefore {

    @BeforeAll
    static void breaks(Feed feed) {
      assertThat(feed.next().getLong("n")).isNegative();
    }

    @Test
    void isNeverReached() {}
  }

  @SpikeTest
  @Field("n: range 0..1000000000000")
  static class SharedButFor {

    private static Feed all;
    private static SettableClock clockOfAll;

    @BeforeAll
    static void take(Feed feed, SettableClock clock) {
      all = feed;
      clockOfAll = clock;
    }

    @Test
    void isShared(Feed feed, SettableClock clock) {
      assertThat(feed).isSameAs(all);
      assertThat(clock).isSameAs(clockOfAll);
    }

    @Test
    @Seed(7)
    void hasASeed(Feed feed) {
      Feed same = Feed.builder().field("n: range 0..1000000000000").seed(7).build();
      assertThat(feed.next().getLong("n")).isEqualTo(same.next().getLong("n"));
    }

    @Test
    @SpikeTest(start = "2030-01-01T00:00:00Z")
    void hasATime(Feed feed, SettableClock clock) {
      assertThat(clock.instant()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
      assertThat(feed.next().at()).isEqualTo(clock.instant());
    }
  }

  @SpikeTest
  static class Harmless {

    @Test
    void passes(@Field("n: number 1") Feed feed) {
      assertThat(feed.next().getLong("n")).isEqualTo(1);
    }

    @Test
    void givesUp(@Field("n: number 1") Feed feed) {
      Assumptions.abort("nothing to do here");
    }

    @Test
    void drawsNothing(SettableClock clock) {
      fail("without any chance");
    }
  }

  @SpikeTest
  @Field("n: range 0..1000000000000")
  static class Shared {

    private static Feed all;

    @BeforeAll
    static void take(Feed feed) {
      all = feed;
    }

    @Test
    void one(Feed feed) {
      assertThat(feed).isSameAs(all);
      DRAWN.add(feed.next().getLong("n"));
    }

    @Test
    void another(Feed feed) {
      assertThat(feed).isSameAs(all);
      DRAWN.add(feed.next().getLong("n"));
    }
  }
}
