package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  private static final long SEED = 8_128;
  private static final Instant ANCHOR = Instant.parse("2026-03-28T10:20:30Z");

  private final Recurrence everyTwoHours = new Recurrence.Interval(Duration.ofHours(2), ANCHOR);

  @Test
  void countsAnIntervalFromItsAnchorInRealTime() {
    assertThat(everyTwoHours.upcoming(ANCHOR, 3))
        .containsExactly(
            ANCHOR.plusSeconds(7_200), ANCHOR.plusSeconds(14_400), ANCHOR.plusSeconds(21_600));
    assertThat(everyTwoHours.next(ANCHOR.plusSeconds(7_200).minusNanos(1)))
        .isEqualTo(ANCHOR.plusSeconds(7_200));
    assertThat(everyTwoHours.next(ANCHOR.plusSeconds(7_200))).isEqualTo(ANCHOR.plusSeconds(14_400));
  }

  @Test
  void beginsAnIntervalAtItsAnchor() {
    assertThat(everyTwoHours.next(ANCHOR.minus(Duration.ofDays(9)))).isEqualTo(ANCHOR);
    assertThat(everyTwoHours.next(ANCHOR.minusNanos(1))).isEqualTo(ANCHOR);
  }

  @Test
  void goesOnWithAnIntervalAfterARestartAsIfThereHadBeenNone() {
    Instant restart = ANCHOR.plus(Duration.ofDays(1000)).plusSeconds(1);

    assertThat(everyTwoHours.next(restart))
        .isEqualTo(ANCHOR.plus(Duration.ofDays(1000)).plusSeconds(7_200));
  }

  @Test
  void refusesAnIntervalThatIsTooShortOrTooLong() {
    Duration century = Duration.ofDays(36_525);
    assertThat(new Recurrence.Interval(Duration.ofHours(1), ANCHOR).next(ANCHOR))
        .isEqualTo(ANCHOR.plusSeconds(3_600));
    assertThat(new Recurrence.Interval(century, ANCHOR).next(ANCHOR))
        .isEqualTo(ANCHOR.plus(century));

    assertRefused(
        () -> new Recurrence.Interval(Duration.ofSeconds(3_599), ANCHOR),
        "An interval of 3599 seconds is not possible; allowed are 3600 to 3155760000");
    assertRefused(
        () -> new Recurrence.Interval(century.plusSeconds(1), ANCHOR),
        "An interval of 3155760001 seconds is not possible; allowed are 3600 to 3155760000");
  }

  @Test
  void listsAsManyRunsAsAsked() {
    assertThat(everyTwoHours.upcoming(ANCHOR, 0)).isEmpty();
    assertThat(everyTwoHours.upcoming(ANCHOR, 5)).hasSize(5);
  }

  @Test
  void knowsItsKind() {
    Recurrence daily = cron("@daily");

    assertThat(daily.<String>fold(cron -> cron.expression().toString(), interval -> "interval"))
        .isEqualTo("0 0 * * *");
    assertThat(everyTwoHours.<String>fold(cron -> "cron", interval -> interval.every().toString()))
        .isEqualTo("PT2H");
  }

  @Tag("thorough")
  @Test
  void findsTheLatestOfManyRuns() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 500; i++) {
      RandomCron expression = RandomCron.atNight(random);
      Recurrence recurrence =
          expression.canFire() && random.nextBoolean() ? cron(expression.text()) : everyTwoHours;
      Instant first = recurrence.next(ANCHOR.plusSeconds(random.nextInt(100_000)));
      Instant now = first.plusSeconds(random.nextInt(random.nextBoolean() ? 900_000 : 1_000));
      Instant latest = first;
      while (!recurrence.next(latest).isAfter(now)) {
        latest = recurrence.next(latest);
      }
      assertThat(recurrence.latest(first, now))
          .as("seed %d: %s from %s to %s", SEED, recurrence, first, now)
          .isEqualTo(latest);
      assertThat(recurrence.latest(first, latest)).isEqualTo(latest);
    }
  }

  @Test
  void findsTheLatestRunOfAHundredYears() {
    assertThat(
            cron("* * * * *")
                .latest(
                    Instant.parse("1926-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:59Z")))
        .isEqualTo("2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5"})
  void knowsZonesByTheirNames(String name) {
    assertThat(Recurrence.zone(name)).isEqualTo(ZoneId.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Mars/Base", "europe/berlin", "+02:00", "Z", "UTC+1", "Europe/Berlin "})
  void refusesAnUnknownZone(String name) {
    assertRefused(
        () -> Recurrence.zone(name),
        "There is no time zone '"
            + name
            + "'; allowed are IANA names such as 'Europe/Berlin' or 'UTC'");
  }

  @Test
  void refusesAZoneThatIsOnlyAnOffset() {
    CronExpression daily = CronExpression.parse("@daily");

    assertRefused(
        () -> new Recurrence.Cron(daily, ZoneOffset.ofHours(2)),
        "There is no time zone '+02:00'; allowed are IANA names such as 'Europe/Berlin' or 'UTC'");
  }

  private static Recurrence cron(String expression) {
    return new Recurrence.Cron(CronExpression.parse(expression), ZoneId.of("UTC"));
  }

  private static void assertRefused(Runnable build, String sentence) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(build::run)
        .withMessage(sentence)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
  }
}
