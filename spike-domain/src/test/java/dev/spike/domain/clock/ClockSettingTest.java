package dev.spike.domain.clock;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockSettingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(10);
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final int ROUNDS = 200;

  static LongStream seeds() {
    return LongStream.range(0, ROUNDS);
  }

  private static Tempo times(String factor) {
    return Tempo.times(new BigDecimal(factor));
  }

  @Test
  void isRealTimeAtFirst() {
    Instant exact = NOW.plusNanos(123_456);

    assertThat(ClockSetting.REAL.mode()).isEqualTo(ClockMode.REAL);
    assertThat(ClockSetting.REAL.isReal()).isTrue();
    assertThat(ClockSetting.REAL.shownAt(exact)).isEqualTo(exact);
    assertThat(ClockSetting.REAL.realOf(exact)).isEqualTo(exact);
  }

  @Test
  void standsStillWhereItWasFrozen() {
    ClockSetting frozen = ClockSetting.REAL.frozen(NOW);

    assertThat(frozen.mode()).isEqualTo(ClockMode.FROZEN);
    assertThat(frozen.shownAt(LATER)).isEqualTo(NOW);
    assertThat(frozen.frozen(LATER).shownAt(LATER.plusSeconds(1))).isEqualTo(NOW);
    assertThat(frozen.realOf(NOW)).isEqualTo(NOW);
    assertThat(frozen.realOf(NOW.plusMillis(1))).isEqualTo(Instant.MAX);
  }

  @Test
  void leapsAheadAndRunsOn() {
    ClockSetting ahead = ClockSetting.REAL.advanced(NOW, Duration.ofHours(2));

    assertThat(ahead.mode()).isEqualTo(ClockMode.OFFSET);
    assertThat(ahead.shownAt(LATER)).isEqualTo(LATER.plus(Duration.ofHours(2)));
    assertThat(ahead.realOf(LATER.plus(Duration.ofHours(2)))).isEqualTo(LATER);
  }

  @Test
  void leapsAheadAndStillStandsStill() {
    ClockSetting frozen =
        ClockSetting.REAL.frozen(NOW).advanced(LATER, Duration.ofDays(1)).frozen(LATER);

    assertThat(frozen.mode()).isEqualTo(ClockMode.FROZEN);
    assertThat(frozen.shownAt(LATER.plusSeconds(99))).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void goesBackWhenItIsSet() {
    ClockSetting back = ClockSetting.REAL.set(NOW, NOW.minusSeconds(60));

    assertThat(back.mode()).isEqualTo(ClockMode.OFFSET);
    assertThat(back.shownAt(LATER)).isEqualTo(LATER.minusSeconds(60));
    assertThat(back.set(LATER, LATER)).isEqualTo(ClockSetting.REAL);
  }

  @Test
  void runsFasterFromWhatItShows() {
    ClockSetting fast = ClockSetting.REAL.scaled(NOW, times("60"));

    assertThat(fast.mode()).isEqualTo(ClockMode.SCALED);
    assertThat(fast.shownAt(LATER)).isEqualTo(NOW.plusSeconds(600));
    assertThat(fast.realOf(NOW.plusSeconds(600))).isEqualTo(LATER);
    assertThat(fast.scaled(LATER, times("0.5")).shownAt(LATER.plusSeconds(10)))
        .isEqualTo(NOW.plusSeconds(605));
    assertThat(fast.scaled(LATER, Tempo.USUAL).mode()).isEqualTo(ClockMode.OFFSET);
    assertThat(ClockSetting.REAL.scaled(NOW, Tempo.USUAL)).isEqualTo(ClockSetting.REAL);
  }

  @Test
  void runsAgainAfterItStood() {
    ClockSetting again = ClockSetting.REAL.frozen(NOW).scaled(LATER, Tempo.USUAL);

    assertThat(again.shownAt(LATER.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void stopsAtTheEndOfAllYears() {
    ClockSetting fast = new ClockSetting(NOW, END.minusSeconds(1), times("100000"));

    assertThat(fast.shownAt(LATER)).isEqualTo(END);
    assertThat(fast.shownAt(NOW.minus(Duration.ofDays(365_000))))
        .isEqualTo(Instant.parse("0000-01-01T00:00:00Z"));
    assertThat(fast.realOf(END.plusMillis(1))).isEqualTo(Instant.MAX);
    assertThat(fast.frozen(LATER).shownAt(LATER)).isEqualTo(END);
  }

  @Test
  void showsNothingBeyondAllYears() {
    String sentence = "a clock shows the years 0 to 9999, and nothing else";

    assertRefused(() -> ClockSetting.REAL.set(NOW, END.plusMillis(1)), "", sentence);
    assertRefused(
        () -> ClockSetting.REAL.set(NOW, Instant.parse("-0001-12-31T23:59:59Z")), "", sentence);
    assertRefused(
        () -> ClockSetting.REAL.advanced(NOW, Duration.between(NOW, END).plusMillis(1)),
        "/advance",
        "a clock shows nothing after the year 9999");
    assertThat(ClockSetting.REAL.advanced(NOW, Duration.between(NOW, END)).shownAt(NOW))
        .isEqualTo(END);
  }

  private static ClockSetting any(Random random, Instant real) {
    ClockSetting start =
        ClockSetting.REAL.set(
            real, real.plusMillis(random.nextLong(-99_999_999_999L, 99_999_999L)));
    return switch (random.nextInt(4)) {
      case 0 -> start;
      case 1 -> start.frozen(real);
      case 2 -> ClockSetting.REAL;
      default -> start.scaled(real, new Tempo(random.nextLong(1, 100_000_001)));
    };
  }

  private static ClockMove anyMove(Random random, Instant real) {
    return switch (random.nextInt(4)) {
      case 0 -> ClockMove.FREEZE;
      case 1 -> ClockMove.ahead(Duration.ofMillis(random.nextLong(1, 9_999_999_999L)));
      case 2 -> ClockMove.at(new Tempo(random.nextLong(1, 100_000_001)));
      default -> ClockMove.to(real.plusMillis(random.nextLong(-9_999_999L, 9_999_999L)));
    };
  }

  /** Whatever is done to it, but for leaps, it goes on from what it showed. */
  @ParameterizedTest
  @MethodSource("seeds")
  void goesOnFromWhatItShowed(long seed) {
    Random random = new Random(seed);
    Instant real = NOW.plusMillis(random.nextLong(99_999_999));
    ClockSetting before = any(random, NOW);
    Instant shown = before.shownAt(real);

    assertThat(before.frozen(real).shownAt(real)).isEqualTo(shown);
    assertThat(before.scaled(real, new Tempo(random.nextLong(1, 100_000_001))).shownAt(real))
        .isEqualTo(shown);
    assertThat(before.advanced(real, Duration.ofHours(1)).shownAt(real))
        .isEqualTo(shown.plus(Duration.ofHours(1)));
    assertThat(before.set(real, NOW).shownAt(real)).isEqualTo(NOW);
    assertThat(ClockMove.RESET.done(before, real)).isEqualTo(ClockSetting.REAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverGoesBackByItself(long seed) {
    Random random = new Random(seed);
    ClockSetting setting = any(random, NOW);
    Instant real = NOW;
    Instant last = setting.shownAt(real);
    for (int i = 0; i < 50; i++) {
      real = real.plusMillis(random.nextLong(99_999));
      Instant next = setting.shownAt(real);
      assertThat(next).isAfterOrEqualTo(last);
      last = next;
    }
  }

  /** Whoever sleeps until it shows an instant neither wakes too early nor oversleeps. */
  @ParameterizedTest
  @MethodSource("seeds")
  void knowsWhenItShowsAnInstant(long seed) {
    Random random = new Random(seed);
    ClockSetting setting = any(random, NOW);
    Instant wanted = setting.shown().plusMillis(random.nextLong(1, 9_999_999_999L));
    Instant real = setting.realOf(wanted);

    if (setting.mode() == ClockMode.FROZEN) {
      assertThat(real).isEqualTo(Instant.MAX);
    } else {
      assertThat(setting.shownAt(real)).isAfterOrEqualTo(wanted);
      assertThat(setting.shownAt(real.minusMillis(1))).isBefore(wanted);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isKeptToTheMillisecondAndComesBackAsItWas(long seed) {
    Random random = new Random(seed);
    Instant real = NOW.plusNanos(random.nextLong(9_999_999_999L));
    ClockSetting setting = anyMove(random, real).done(any(random, NOW), real);

    assertThat(setting.anchor()).isEqualTo(setting.anchor().truncatedTo(ChronoUnit.MILLIS));
    assertThat(setting.shown()).isEqualTo(setting.shown().truncatedTo(ChronoUnit.MILLIS));
    assertThat(
            new ClockSetting(
                Instant.ofEpochMilli(setting.anchor().toEpochMilli()),
                Instant.ofEpochMilli(setting.shown().toEpochMilli()),
                new Tempo(setting.tempo().thousandths())))
        .isEqualTo(setting);
  }

  @Test
  void isNotMovedByNothing() {
    String sentence = "a clock is advanced by more than nothing; set it to go back";

    assertRefused(() -> ClockMove.ahead(Duration.ZERO), "", sentence);
    assertRefused(() -> ClockMove.ahead(Duration.ofMillis(-1)), "", sentence);
    assertRefused(() -> ClockMove.at(Tempo.STILL), "", "a clock that is to stand still is frozen");
  }
}
