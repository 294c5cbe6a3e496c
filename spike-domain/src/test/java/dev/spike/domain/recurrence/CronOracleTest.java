package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random expressions and instants against cron-utils (its UNIX definition), by clocks that never
 * move. Left out are only the three things in which the two are known to differ:
 *
 * <ul>
 *   <li>one day field begins with {@code *} but is not {@code *} alone, and the other is not {@code
 *       *} either: cron-utils lets either suffice, Vixie's cron wants both;
 *   <li>a step of 7 after a range or value of the day of week: cron-utils refuses it;
 *   <li>{@code 7/n} in the day of week: cron-utils begins at the Sunday that is 0, Spike at the one
 *       that is 7, where the field ends.
 * </ul>
 */
class CronOracleTest {

  private static final long SEED = 20_261_120;
  private static final int PAIRS = 20_000;

  /** For each expression, whose reading takes the oracle longer than an answer. */
  private static final int INSTANTS = 4;

  private static final long YEAR_2100 = 4_102_444_800L;
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Kolkata"), ZoneId.of("Etc/GMT+5"));

  private final CronParser parser =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  @Tag("thorough")
  @Test
  void agreesWithTheOracle() {
    SplittableRandom random = new SplittableRandom(SEED);
    int compared = 0;
    while (compared < PAIRS) {
      RandomCron cron = RandomCron.anywhere(random);
      if (cron.canFire() && !isKnownDifference(cron)) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        Recurrence ours = new Recurrence.Cron(CronExpression.parse(cron.text()), zone);
        ExecutionTime theirs = ExecutionTime.forCron(parser.parse(cron.text()));
        for (int i = 0; i < INSTANTS; i++) {
          Instant from = Instant.ofEpochSecond(random.nextLong(0, YEAR_2100));
          assertThat(ours.next(from))
              .as("seed %d, pair %d: %s in %s after %s", SEED, compared, cron.text(), zone, from)
              .isEqualTo(next(theirs, zone, from));
          compared++;
        }
      }
    }
  }

  @Test
  void differsFromTheOracleAsListed() {
    ZoneId utc = ZoneId.of("UTC");
    Instant sunday = Instant.parse("2026-11-01T12:00:00Z");

    assertThat(ours("0 0 */2 * 2", utc, sunday)).isEqualTo("2026-11-03T00:00:00Z");
    assertThat(ours("0 0 */2 * 1", utc, sunday)).isEqualTo("2026-11-09T00:00:00Z");
    assertThat(theirs("0 0 */2 * 1", utc, sunday)).isEqualTo("2026-11-02T00:00:00Z");

    assertThat(ours("0 0 * * 1-5/7", utc, sunday)).isEqualTo("2026-11-02T00:00:00Z");
    assertThatIllegalArgumentException().isThrownBy(() -> theirs("0 0 * * 1-5/7", utc, sunday));

    assertThat(ours("0 0 * * 7/2", utc, sunday)).isEqualTo("2026-11-08T00:00:00Z");
    assertThat(theirs("0 0 * * 7/2", utc, sunday)).isEqualTo("2026-11-03T00:00:00Z");
  }

  private static boolean isKnownDifference(RandomCron cron) {
    String days = cron.daysOfMonth().text();
    String weekdays = cron.daysOfWeek().text();
    boolean starred = days.startsWith("*") || weekdays.startsWith("*");
    boolean alone = days.equals("*") || weekdays.equals("*");
    return starred && !alone || weekdays.matches(".*[^*]/7.*") || weekdays.matches("(.*,)?0?7/.*");
  }

  private static Instant ours(String expression, ZoneId zone, Instant from) {
    return new Recurrence.Cron(CronExpression.parse(expression), zone).next(from);
  }

  private Instant theirs(String expression, ZoneId zone, Instant from) {
    return next(ExecutionTime.forCron(parser.parse(expression)), zone, from);
  }

  private static Instant next(ExecutionTime oracle, ZoneId zone, Instant from) {
    return oracle.nextExecution(from.atZone(zone)).orElseThrow().toInstant();
  }
}
