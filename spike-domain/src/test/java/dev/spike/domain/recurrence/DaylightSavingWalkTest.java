package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The policy told a second time, as slowly and plainly as possible, as a walk through all minutes
 * around a change of the clocks; no oracle knows it.
 */
class DaylightSavingWalkTest {

  private static final long SEED = 31_415;
  private static final int EXPRESSIONS = 40;
  private static final Duration AROUND = Duration.ofHours(30);

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-01-01, 2",
    "Europe/Dublin, 2026-01-01, 2",
    "America/New_York, 2026-01-01, 2",
    "America/Santiago, 2026-01-01, 2",
    "America/Havana, 2026-01-01, 2",
    "America/Sao_Paulo, 2017-01-01, 4",
    "America/St_Johns, 2008-01-01, 4",
    "America/Scoresbysund, 2023-01-01, 4",
    "Australia/Lord_Howe, 2026-01-01, 2",
    "Antarctica/Troll, 2026-01-01, 2",
    "Africa/Casablanca, 2026-01-01, 2",
    "Asia/Kathmandu, 1985-06-01, 1",
    "Asia/Pyongyang, 2015-01-01, 2",
    "Pacific/Apia, 2011-01-01, 4"
  })
  void agreesWithAWalkThroughAllMinutes(ZoneId zone, String since, int changes) {
    SplittableRandom random = new SplittableRandom(SEED);
    Instant at = Instant.parse(since + "T00:00:00Z");
    for (int i = 0; i < changes; i++) {
      ZoneOffsetTransition change = zone.getRules().nextTransition(at);
      at = change.getInstant();
      for (int n = 0; n < EXPRESSIONS; n++) {
        compare(RandomCron.atNight(random), zone, at, random);
      }
    }
  }

  private static void compare(
      RandomCron cron, ZoneId zone, Instant change, SplittableRandom random) {
    if (!cron.canFire()) {
      return;
    }
    Recurrence recurrence = new Recurrence.Cron(CronExpression.parse(cron.text()), zone);
    Instant end = change.plus(AROUND);
    List<Instant> walked = walk(cron, zone, change.minus(AROUND), end);
    String told = "seed %d: %s in %s around %s".formatted(SEED, cron.text(), zone, change);
    Instant at = change.minus(AROUND).minusNanos(1);
    for (Instant expected : walked) {
      assertThat(recurrence.next(at)).as(told).isEqualTo(expected);
      long gap = Duration.between(at, expected).toNanos();
      assertThat(recurrence.next(at.plusNanos(random.nextLong(gap)))).as(told).isEqualTo(expected);
      at = expected;
    }
    assertThat(recurrence.next(at)).as(told).isAfterOrEqualTo(end);
  }

  private static List<Instant> walk(RandomCron cron, ZoneId zone, Instant from, Instant end) {
    List<Instant> runs = new ArrayList<>();
    for (Instant minute = from; minute.isBefore(end); minute = minute.plusSeconds(60)) {
      if (runsAt(cron, zone.getRules(), minute)) {
        runs.add(minute);
      }
    }
    return runs;
  }

  private static boolean runsAt(RandomCron cron, ZoneRules rules, Instant minute) {
    ZoneOffset offset = rules.getOffset(minute);
    LocalDateTime local = LocalDateTime.ofInstant(minute, offset);
    List<ZoneOffset> possible = rules.getValidOffsets(local);
    boolean secondTime = possible.size() == 2 && possible.get(1).equals(offset);
    boolean howOften = cron.minutes().starred() || cron.everyHour();
    if (cron.names(local) && (howOften || !secondTime)) {
      return true;
    }
    LocalDateTime skipped = LocalDateTime.ofInstant(minute, rules.getOffset(minute.minusNanos(1)));
    while (skipped.isBefore(local)) {
      if (cron.names(skipped) && !cron.everyHour()) {
        return true;
      }
      skipped = skipped.plusMinutes(1);
    }
    return false;
  }
}
