package dev.spike.junit.assertj;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Row;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FeedAssertTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String HOURLY = "cron \"0 * * * *\" in UTC for 30s";

  private static FeedBuilder counting() {
    return Feed.builder().field("n", "increment from 0 by 1").series(START, Duration.ofSeconds(1));
  }

  private static Feed peaking() {
    return counting()
        .field("cpu", "number 50")
        .spike("peak", START.plusSeconds(60), Duration.ofSeconds(30), "cpu: number 97")
        .build();
  }

  private static void assertFails(ThrowingCallable claim, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(claim).withMessage(message);
  }

  @Test
  void looksAtTheDrawsOfASpike() {
    assertThat(peaking()).during("peak").field("cpu").isAlways(97);
    assertFails(
        () -> assertThat(peaking()).during("peak").field("cpu").isAlways(96),
        "Expecting cpu to always be 96 during 'peak' (30 draws from 2026-01-01T00:01:00Z to"
            + " 2026-01-01T00:01:30Z) but 30 did not: 97 at 2026-01-01T00:01:00Z, 97 at"
            + " 2026-01-01T00:01:01Z, 97 at 2026-01-01T00:01:02Z, …");
  }

  @Test
  void looksAtTheDrawsOfAWindow() {
    Window window = new Window(START.plusSeconds(59), START.plusSeconds(61));

    assertThat(peaking()).during(window).field("cpu").changes();
    assertFails(
        () -> assertThat(peaking()).during(window).field("cpu").isAlways(97),
        "Expecting cpu to always be 97 (2 draws from 2026-01-01T00:00:59Z to"
            + " 2026-01-01T00:01:01Z) but 1 did not: 50 at 2026-01-01T00:00:59Z");
  }

  @Test
  void looksAtTheDrawsBetweenInstants() {
    assertThat(peaking()).between(START, START.plusSeconds(60)).field("cpu").isAlways(50);
    assertFails(
        () -> assertThat(peaking()).between(START, START.plusSeconds(61)).field("cpu").isNever(97),
        "Expecting cpu to never be 97 (61 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:01:01Z) but 1 did: 97 at 2026-01-01T00:01:00Z");
  }

  @Test
  void looksOutsideASpikeUntilItHasBeenOverForAWhile() {
    assertThat(peaking()).outside("peak").field("cpu").isAlways(50);
    assertFails(
        () -> assertThat(peaking()).outside("peak").field("cpu").isNever(50),
        "Expecting cpu to never be 50 outside 'peak' (90 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:02:00Z) but 90 did: 50 at 2026-01-01T00:00:00Z, 50 at"
            + " 2026-01-01T00:00:01Z, 50 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void looksWhereNoSpikeIsAtWork() {
    Feed feed =
        counting()
            .field("cpu", "number 50")
            .spike("peak", START.plusSeconds(2), Duration.ofSeconds(2), "cpu: number 97")
            .spike("dip", START.plusSeconds(6), Duration.ofSeconds(1), "cpu: number 3")
            .build();

    assertThat(feed).withoutSpike().field("cpu").isAlways(50);
    assertThat(feed).outside("peak").field("cpu").isAlways(50);
    assertThat(feed).outside("dip").field("cpu").isSometimes(97);
    assertFails(
        () -> assertThat(feed).withoutSpike().field("cpu").isAlways(97),
        "Expecting cpu to always be 97 without a spike (5 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:00:08Z) but 5 did not: 50 at 2026-01-01T00:00:00Z, 50 at"
            + " 2026-01-01T00:00:01Z, 50 at 2026-01-01T00:00:04Z, …");
  }

  @Test
  void narrowsDrawsDown() {
    assertThat(peaking()).first(61).outside("peak").field("cpu").isAlways(50);
    assertThat(peaking()).first(61).withoutSpike().field("cpu").isAlways(50);
    assertThat(peaking()).first(61).during("peak").field("cpu").isAlways(97);
    assertFails(
        () -> assertThat(peaking()).first(60).during("peak").field("cpu").isAlways(97),
        "Expecting cpu to always be 97 during 'peak' but there is no such draw from"
            + " 2026-01-01T00:00:00Z to 2026-01-01T00:01:00Z: draws are made every PT1S from"
            + " 2026-01-01T00:00:00Z on");
  }

  @Test
  void failsWhereASpikeHoldsNoDraw() {
    Feed feed =
        counting()
            .series(START, Duration.ofHours(1))
            .spike("blip", START.plusSeconds(1), Duration.ofSeconds(9))
            .build();

    assertFails(
        () -> assertThat(feed).during("blip").field("n").isNever(7),
        "Expecting n to never be 7 during 'blip' but there is no such draw from"
            + " 2026-01-01T00:00:01Z to 2026-01-01T00:00:10Z: draws are made every PT1H from"
            + " 2026-01-01T00:00:00Z on");
    assertFails(
        () -> assertThat(feed).during("blip").field("n").neverFalls(),
        "Expecting n to never fall during 'blip' but there is no such draw from"
            + " 2026-01-01T00:00:01Z to 2026-01-01T00:00:10Z: draws are made every PT1H from"
            + " 2026-01-01T00:00:00Z on");
  }

  @Test
  void looksAtTheFirstWindowsOfASpikeThatRecurs() {
    Feed feed = counting().field("cpu", "number 50").recurring("peak", HOURLY).build();

    assertFails(
        () -> assertThat(feed).during("peak").field("cpu").isAlways(97),
        "Expecting cpu to always be 97 during 'peak' (90 draws in 3 windows from"
            + " 2026-01-01T00:00:00Z to 2026-01-01T02:00:30Z) but 90 did not: 50 at"
            + " 2026-01-01T00:00:00Z, 50 at 2026-01-01T00:00:01Z, 50 at 2026-01-01T00:00:02Z, …");
    assertFails(
        () -> assertThat(feed).windows(1).during("peak").field("cpu").reaches(51),
        "Expecting cpu to reach 51 during 'peak' (30 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:00:30Z) but none did: 50 at 2026-01-01T00:00:00Z, 50 at"
            + " 2026-01-01T00:00:01Z, 50 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void drawsAtAnotherPaceWhereAsked() {
    assertThat(peaking()).every(Duration.ofSeconds(30)).during("peak").field("n").isAlways(2);
  }

  /** What it says is of those values that a test sees, counters and what is jittered included. */
  @Test
  void looksAtTheValuesThatATestDraws() {
    FeedBuilder builder =
        counting()
            .field("cpu", "range 0..1000")
            .field("sum", "increment from 0 by 10 jitter 30%")
            .recurring("peak", HOURLY, "cpu: range 2000..3000")
            .recurring("gap", "cron \"30 * * * *\" in UTC for 1m")
            .faults("gap", "missing cpu at 20%", "jump reset sum");
    Feed feed = builder.build();
    List<Row> drawn = builder.build().stream().limit(8000).toList();
    List<String> seen = new ArrayList<>();
    Window late = new Window(START.plusSeconds(3500), START.plusSeconds(7000));

    draws(feed, List.of(late)).forEach(row -> seen.add(row.toString()));
    draws(feed, feed.windows("gap").limit(2).toList()).forEach(row -> seen.add(row.toString()));

    assertThat(seen)
        .hasSize(3620)
        .isEqualTo(
            Stream.of(
                    drawn.subList(3500, 7000), drawn.subList(1800, 1860), drawn.subList(5400, 5460))
                .flatMap(List::stream)
                .map(Row::toString)
                .toList());
  }

  private static Draws draws(Feed feed, List<Window> windows) {
    return new Draws(feed, feed.every(), windows, row -> true, "");
  }

  @Test
  void doesNotMoveTheFeed() {
    Feed feed = peaking();
    feed.next();

    assertThat(feed).first(10).field("n").isSometimes(0).rises();
    assertThat(feed).during("peak").field("n").staysWithin(60, 89);

    assertThat(feed.next()).has("n", 1);
  }

  @Test
  void reachesAWindowYearsAheadWithoutDrawingAllBefore() {
    Feed feed =
        counting()
            .spike("later", Instant.parse("2099-01-01T00:00:00Z"), Duration.ofSeconds(3))
            .build();

    assertThat(feed).during("later").field("n").staysAbove(2_000_000_000L);
  }

  @Test
  void refusesToLookAtMoreDrawsThanAnybodyWaitsFor() {
    Feed feed = counting().spike("year", START, Duration.ofDays(365)).build();

    assertThatThrownBy(() -> assertThat(feed).during("year").field("n").rises())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "31536000 draws are more than can be looked at, 10000000 being the most; look at"
                + " fewer by between, or by every");
    assertThat(feed).every(Duration.ofHours(1)).during("year").field("n").rises();
  }

  @Test
  void looksOnlyWhereTheSpikeItselfIsAtWork() {
    Feed feed =
        counting()
            .spike("peak", START.minusSeconds(5), Duration.ofSeconds(8))
            .spike("next", START.plusSeconds(3), Duration.ofSeconds(2))
            .build();

    assertThat(feed).during("peak").field("n").staysWithin(0, 2);
    assertThat(feed).during("next").field("n").staysWithin(0, 1);
  }

  @Test
  void namesTheSpikesAndFieldsThatThereAre() {
    assertThatThrownBy(() -> assertThat(peaking()).during("peek"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no spike 'peek', only [peak]");
    assertThatThrownBy(() -> assertThat(peaking()).first(1).outside("peek"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no spike 'peek', only [peak]");
    assertThatThrownBy(() -> assertThat(peaking()).first(1).during("peek"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no spike 'peek', only [peak]");
    assertThatThrownBy(() -> assertThat(peaking()).first(1).field("cpo"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no field 'cpo', only [n, cpu]");
    assertThatThrownBy(() -> assertThat(counting().build()).withoutSpike())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "there is no spike, so nothing says how far to look; say it by first, or by between");
  }

  @Test
  void refusesASpikeThatIsOverBeforeTheFeedBegins() {
    Feed feed = counting().spike("past", START.minusSeconds(9), Duration.ofSeconds(9)).build();

    assertThatThrownBy(() -> assertThat(feed).during("past"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the spike 'past' is over before the feed begins at 2026-01-01T00:00:00Z");
  }

  @Test
  void refusesMeasuresThatAreNone() {
    assertThatThrownBy(() -> assertThat(peaking()).first(0))
        .hasMessage("at least 1 draw is needed, not 0");
    assertThatThrownBy(() -> assertThat(peaking()).windows(0))
        .hasMessage("at least 1 window is needed, not 0");
    assertThatThrownBy(() -> assertThat(peaking()).every(Duration.ZERO))
        .hasMessage("draws must lie apart, not by PT0S");
  }

  @Test
  void saysWhatItWasToldToSayFirst() {
    assertFails(
        () ->
            assertThat(peaking())
                .as("busy hour")
                .during("peak")
                .field("cpu")
                .isNever(97)
                .field("n"),
        "[busy hour] Expecting cpu to never be 97 during 'peak' (30 draws from"
            + " 2026-01-01T00:01:00Z to 2026-01-01T00:01:30Z) but 30 did: 97 at"
            + " 2026-01-01T00:01:00Z, 97 at 2026-01-01T00:01:01Z, 97 at 2026-01-01T00:01:02Z, …");
  }

  @Test
  void saysOfDrawsAndFieldsWhatItWasToldToSayOfThem() {
    assertThatThrownBy(() -> assertThat(peaking()).first(1).as("calm").field("cpu").isAlways(97))
        .hasMessageStartingWith("[calm] Expecting cpu to always be 97");
    assertThatThrownBy(
            () ->
                assertThat(peaking())
                    .as("all")
                    .during("peak")
                    .as("busy")
                    .outside("peak")
                    .field("cpu")
                    .isAlways(97))
        .hasMessageStartingWith("[busy] Expecting cpu to always be 97");
    assertThatThrownBy(
            () ->
                assertThat(peaking())
                    .first(1)
                    .field("cpu")
                    .as("load of %s", "web-01")
                    .wherePresent()
                    .isAlways(97))
        .hasMessageStartingWith("[load of web-01] Expecting cpu to always be 97");
  }

  /** Else it would be counted from one instant, and looked from another one on. */
  @Test
  void asksAClockOnce() {
    List<Instant> told = new ArrayList<>();
    InstantSource moving =
        () -> {
          told.add(START.plusSeconds(7L * told.size()));
          return told.get(told.size() - 1);
        };
    Feed feed =
        Feed.builder()
            .field("n", "increment from 0 by 1")
            .spike("peak", START.plusSeconds(3), Duration.ofSeconds(2))
            .clock(moving)
            .build();
    told.clear();

    assertThat(feed).first(3).field("n").isSometimes(0).staysWithin(0, 2);
    assertThat(told).hasSize(1);
    told.clear();
    assertThat(feed).every(Duration.ofSeconds(1)).windows(1).during("peak").field("n").rises();
    assertThat(told).hasSize(1);
    told.clear();
    assertFails(
        () -> assertThat(feed).outside("peak").field("n").isAlways(0),
        "Expecting n to always be 0 outside 'peak' (5 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:00:07Z) but 4 did not: 1 at 2026-01-01T00:00:01Z, 2 at"
            + " 2026-01-01T00:00:02Z, 3 at 2026-01-01T00:00:05Z, …");
    assertThat(told).hasSize(1);
  }

  @Test
  void goesBackToTheFeed() {
    assertThat(peaking())
        .during("peak")
        .field("cpu")
        .isAlways(97)
        .field("n")
        .rises()
        .and()
        .outside("peak")
        .and()
        .first(3)
        .field("n")
        .staysWithin(0, 2);
  }

  @Test
  void refusesNoFeedAtAll() {
    assertThatThrownBy(() -> assertThat((Feed) null).during("peak"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting actual not to be null");
  }
}
