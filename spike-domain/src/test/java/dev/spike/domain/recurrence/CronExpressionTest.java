package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

  private static final long SEED = 4711;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          * * * * *                  | * * * * *
          0 0 1 1 0                  | 0 0 1 1 0
          59 23 31 12 6              | 59 23 31 12 6
          00 09 01 01 07             | 0 9 1 1 0
          1,2 3,1 1,2,3 1-4 1,2,4,5  | 1,2 1,3 1-3 1-4 1,2,4,5
          1-2 1-3 5-5 * *            | 1,2 1-3 5 * *
          10-30/10 1-10/4 * * *      | 10,20,30 1,5,9 * * *
          50/5 20/2 28/1 11/1 5/1    | 50,55 20,22 28-31 11,12 0,5,6
          */15 */6 */10 */5 */3      | */15 */6 */10 */5 */3
          */1 */1 */1 */1 */1        | * * * * *
          */60 */24 */31 */12 */7    | */60 */24 */31 */12 */7
          */40 */13 */16 * *         | */40 */13 */16 * *
          */2,5 * * * *              | */2,5 * * * *
          5,*/2 * * * *              | 0,2,4-6,8,10,12,14,16,18,20,22,24,26,28,30,32,34,36,38,40,42,44,46,48,50,52,54,56,58 * * * *
          */4,2-58/4 * * * *         | */2 * * * *
          *,5 * * * *                | * * * * *
          0-59 0-23 1-31 1-12 0-6    | 0-59 0-23 1-31 1-12 0-6
          0 0 * JAN,feb,Dec sun      | 0 0 * 1,2,12 0
          0 0 * MAR-MAY MON-fri      | 0 0 * 3-5 1-5
          0 0 * jun,jul,aug,sep,oct,nov,apr * | 0 0 * 4,6-11 *
          0 0 * * TUE,wed,THU,sat    | 0 0 * * 2-4,6
          0 0 * * 7                  | 0 0 * * 0
          0 0 * * 5-7                | 0 0 * * 0,5,6
          0 0 * * 0-7                | 0 0 * * 0-6
          0 0 * * 1-7/2              | 0 0 * * 0,1,3,5
          0 0 * * 1/2                | 0 0 * * 0,1,3,5
          0 0 * * 7-7                | 0 0 * * 0
          0 0 * * 7/2                | 0 0 * * 0
          0 0 * * FRI-SUN            | 0 0 * * 0,5,6
          0 0 * * 5-0                | 0 0 * * 0,5,6
          0 0 * * SUN-TUE            | 0 0 * * 0-2
          0 0 * * 7-2                | 0 0 * * 0-2
          0 0 * * SUN-SUN            | 0 0 * * 0
          0 0 * * 7-0                | 0 0 * * 0
          @hourly                    | 0 * * * *
          @daily                     | 0 0 * * *
          @midnight                  | 0 0 * * *
          @weekly                    | 0 0 * * 0
          @monthly                   | 0 0 1 * *
          @yearly                    | 0 0 1 1 *
          @Annually                  | 0 0 1 1 *
          """)
  void hasANormalForm(String text, String normalForm) {
    CronExpression expression = CronExpression.parse(text);

    assertThat(expression).hasToString(normalForm);
    assertThat(CronExpression.parse(normalForm))
        .isEqualTo(expression)
        .hasSameHashCodeAs(expression);
  }

  @Test
  void mayBeSpacedOut() {
    assertThat(CronExpression.parse(" \t0  1\t2 3   *\n")).hasToString("0 1 2 3 *");
  }

  @Test
  void differsFromAnother() {
    assertThat(CronExpression.parse("0 0 * * *"))
        .isNotEqualTo(CronExpression.parse("0 1 * * *"))
        .isNotEqualTo(CronExpression.parse("0 0 1-31 * *"))
        .isNotEqualTo("0 0 * * *");
    assertThat(CronExpression.parse("0 0 * * *").hashCode())
        .isNotEqualTo(CronExpression.parse("0 1 * * *").hashCode());
  }

  @Tag("thorough")
  @Test
  void readsBackWhatItPrints() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 5_000; i++) {
      RandomCron cron = RandomCron.anywhere(random);
      if (cron.canFire()) {
        CronExpression expression = CronExpression.parse(cron.text());
        CronExpression again = CronExpression.parse(expression.toString());
        assertThat(again).as("seed %d: %s", SEED, cron.text()).isEqualTo(expression);
        assertThat(again).hasToString(expression.toString());
      } else {
        assertThat(faults(cron.text())).as("seed %d: %s", SEED, cron.text()).hasSize(1);
      }
    }
  }

  @Test
  void namesTheMinutesThatItsTextMeans() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 500; i++) {
      RandomCron cron = RandomCron.atNight(random);
      CronExpression expression = CronExpression.parse(cron.text());
      LocalDateTime minute =
          LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(365 * 24 * 60));
      LocalDateTime next = expression.atOrAfter(minute);
      LocalDateTime walk = minute;
      while (!cron.names(walk)) {
        walk = walk.plusMinutes(1);
      }
      assertThat(next).as("seed %d: %s after %s", SEED, cron.text(), minute).isEqualTo(walk);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 * * 0        | 2026-11-20T00:00    | 2026-11-22T00:00  # Sunday
          0 0 * * 0        | 2026-11-22T00:00    | 2026-11-22T00:00
          0 0 * * 0        | 2026-11-22T00:00:01 | 2026-11-29T00:00
          0 0 * * 1-5      | 2026-11-20T00:00    | 2026-11-20T00:00  # Friday
          0 0 * * 1-5      | 2026-11-20T00:01    | 2026-11-23T00:00  # Monday
          30 2 * * *       | 2026-11-20T02:29:59.999999999 | 2026-11-20T02:30
          30 2 * * *       | 2026-11-20T02:30:00.000000001 | 2026-11-21T02:30
          10,20 2,5 * * *  | 2026-11-20T02:21    | 2026-11-20T05:10
          10,20 2,5 * * *  | 2026-11-20T03:15    | 2026-11-20T05:10
          10,20 2,5 * * *  | 2026-11-20T05:21    | 2026-11-21T02:10
          59 23 31 12 *    | 2026-12-31T23:59    | 2026-12-31T23:59
          59 23 31 12 *    | 2026-12-31T23:59:01 | 2027-12-31T23:59
          0 0 1 * *        | 2026-12-31T23:59:59 | 2027-01-01T00:00
          0 0 31 * *       | 2026-01-31T00:01    | 2026-03-31T00:00
          0 0 29 2 *       | 2024-02-29T00:00    | 2024-02-29T00:00
          0 0 29 2 *       | 2024-03-01T00:00    | 2028-02-29T00:00
          0 0 29 2 *       | 1896-03-01T00:00    | 1904-02-29T00:00  # 1900 is no leap year
          0 0 29 2 *       | 1996-03-01T00:00    | 2000-02-29T00:00  # 2000 is one
          0 0 29 2 *       | 2096-03-01T00:00    | 2104-02-29T00:00  # 2100 is none
          0 0 29 2 */7     | 2080-02-01T00:00    | 2088-02-29T00:00  # a Sunday, too
          0 0 29 2 */7     | 2088-03-01T00:00    | 2128-02-29T00:00
          0 0 13 * 5       | 2026-11-20T00:01    | 2026-11-27T00:00  # either: Friday
          0 0 13 * 5       | 2026-12-12T00:00    | 2026-12-13T00:00  # or the 13th
          0 0 30 2 1       | 2026-01-01T00:00    | 2026-02-02T00:00  # Mondays of February
          0 0 */2 * 1      | 2026-11-20T00:00    | 2026-11-23T00:00  # Monday and odd
          0 0 */2 * 1      | 2026-11-23T00:01    | 2026-12-07T00:00
          0 0 13 * */5     | 2026-11-20T00:00    | 2026-12-13T00:00  # 13th and Sunday or Friday
          0 0 13 * */5     | 2026-12-14T00:00    | 2027-06-13T00:00
          0 0 1-31 * 1     | 2026-11-20T00:01    | 2026-11-21T00:00  # either: any day
          """)
  void findsTheNextNamedMinute(String expression, LocalDateTime from, String next) {
    assertThat(CronExpression.parse(expression).atOrAfter(from))
        .isEqualTo(LocalDateTime.parse(next.replaceFirst(" *#.*", "")));
  }

  @Test
  void isRefusedForAllItsFaultsAtOnce() {
    assertThat(faults("60 5-1,24 0 JAN-FOO/0 MON,,8,9999999999"))
        .containsExactly(
            "'60' is no value of the minute field; allowed are 0 to 59",
            "'5-1' in the hour field runs backwards;"
                + " allowed are ranges from a lower to a higher value",
            "'24' is no value of the hour field; allowed are 0 to 23",
            "'0' is no value of the day-of-month field; allowed are 1 to 31",
            "'0' in 'JAN-FOO/0' is no step of the month field; allowed are 1 to 12",
            "'FOO' is no value of the month field; allowed are 1 to 12 or JAN to DEC",
            "A value of the day-of-week field is missing in 'MON,,8,9999999999';"
                + " allowed are 0 to 7 (0 and 7 are Sunday) or SUN to SAT",
            "'8' is no value of the day-of-week field;"
                + " allowed are 0 to 7 (0 and 7 are Sunday) or SUN to SAT",
            "'9999999999' is no value of the day-of-week field;"
                + " allowed are 0 to 7 (0 and 7 are Sunday) or SUN to SAT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1 * * * *    | A value of the minute field is missing in '-1'; allowed are 0 to 59
          1- * * * *    | A value of the minute field is missing in '1-'; allowed are 0 to 59
          /5 * * * *    | A value of the minute field is missing in '/5'; allowed are 0 to 59
          1-2-3 * * * * | '2-3' is no value of the minute field; allowed are 0 to 59
          ** * * * *    | '**' is no value of the minute field; allowed are 0 to 59
          *-5 * * * *   | '*' is no value of the minute field; allowed are 0 to 59
          +5 * * * *    | '+5' is no value of the minute field; allowed are 0 to 59
          ٣ * * * *     | '٣' is no value of the minute field; allowed are 0 to 59
          MON * * * *   | 'MON' is no value of the minute field; allowed are 0 to 59
          */ * * * *    | '' in '*/' is no step of the minute field; allowed are 1 to 60
          */0 * * * *   | '0' in '*/0' is no step of the minute field; allowed are 1 to 60
          */61 * * * *  | '61' in '*/61' is no step of the minute field; allowed are 1 to 60
          */5/2 * * * * | '5/2' in '*/5/2' is no step of the minute field; allowed are 1 to 60
          5/99999 * * * * | '99999' in '5/99999' is no step of the minute field; allowed are 1 to 60
          0 */25 * * *  | '25' in '*/25' is no step of the hour field; allowed are 1 to 24
          0 0 L * *     | 'L' is no value of the day-of-month field; allowed are 1 to 31
          0 0 32 * *    | '32' is no value of the day-of-month field; allowed are 1 to 31
          0 0 */32 * *  | '32' in '*/32' is no step of the day-of-month field; allowed are 1 to 31
          0 0 * 0 *     | '0' is no value of the month field; allowed are 1 to 12 or JAN to DEC
          0 0 * 13 *    | '13' is no value of the month field; allowed are 1 to 12 or JAN to DEC
          5-0 * * * *   | '5-0' in the minute field runs backwards; allowed are ranges from a lower to a higher value
          0 7-3 * * *   | '7-3' in the hour field runs backwards; allowed are ranges from a lower to a higher value
          0 0 * 3-1 *   | '3-1' in the month field runs backwards; allowed are ranges from a lower to a higher value
          0 0 * NOV-FEB * | 'NOV-FEB' in the month field runs backwards; allowed are ranges from a lower to a higher value
          0 0 * * */8   | '8' in '*/8' is no step of the day-of-week field; allowed are 1 to 7
          0 0 * * FRI-MON | 'FRI-MON' in the day-of-week field runs backwards; allowed are ranges from a lower to a higher value
          0 0 * * 5#2   | '5#2' is no value of the day-of-week field; allowed are 0 to 7 (0 and 7 are Sunday) or SUN to SAT
          """)
  void isRefusedForOneFault(String text, String sentence) {
    assertThat(faults(text)).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 30 2 *        | It can never fire, as month '2' has no day '30'; allowed are days that come
          0 0 31 2,4,6,9,11 * | It can never fire, as month '2,4,6,9,11' has no day '31'; allowed are days that come
          0 0 30,31 FEB */2 | It can never fire, as month '2' has no day '30,31'; allowed are days that come
          """)
  void isRefusedIfItCanNeverFire(String text, String sentence) {
    assertThat(faults(text)).containsExactly(sentence);
  }

  @Test
  void isRefusedForNeverFiringAmongOtherFaults() {
    assertThat(faults("99 0 30 2 *")).hasSize(2).last().asString().startsWith("It can never fire");
    assertThat(faults("0 0 99 2 *")).hasSize(1);
    assertThat(faults("0 0 30 99 *")).hasSize(1);
    assertThat(faults("0 0 30 2 99")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''            | '' has 0
          '  '          | '' has 0
          0             | '0' has 1
          * * * *       | '* * * *' has 4
          0 0 12 * * ?  | '0 0 12 * * ?' has 6
          """)
  void isRefusedUnlessThereAreFiveFields(String text, String found) {
    assertThat(faults(text))
        .containsExactly(
            "A cron expression has five fields (minute, hour, day-of-month, month, day-of-week),"
                + " but "
                + found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@reboot", "@", "@daily 5"})
  void isRefusedForAnUnknownShorthand(String text) {
    assertThat(faults(text))
        .containsExactly(
            "'"
                + text
                + "' is no shorthand; allowed are @annually, @daily, @hourly, @midnight, @monthly,"
                + " @weekly, @yearly, or five fields");
  }

  @Test
  void isRefusedIfItIsVeryLong() {
    String longest = "0" + " ".repeat(492) + "0 * * *";
    assertThat(longest).hasSize(500);
    assertThat(CronExpression.parse(longest)).hasToString("0 0 * * *");
    assertThat(faults(longest + " "))
        .containsExactly("A cron expression has at most 500 characters, but this one has 501");
    assertThat(faults("*".repeat(1_000_000)))
        .containsExactly("A cron expression has at most 500 characters, but this one has 1000000");
  }

  @Test
  void isQuotedOnlyInPart() {
    assertThat(faults("x".repeat(60) + " * * * *"))
        .containsExactly(
            "'" + "x".repeat(60) + "' is no value of the minute field; allowed are 0 to 59");
    assertThat(faults("x".repeat(61) + " * * * *"))
        .containsExactly(
            "'" + "x".repeat(60) + "…' is no value of the minute field; allowed are 0 to 59");
  }

  @Test
  void concernsTheWholeTextWithEachFault() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> CronExpression.parse("60 24 * * *"))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
        .satisfies(
            refusal -> assertThat(refusal.faults()).extracting(Fault::pointer).containsOnly(""));
  }

  private static List<String> faults(String text) {
    List<String> details = new ArrayList<>();
    assertThatExceptionOfType(Refusal.class)
        .as(text)
        .isThrownBy(() -> CronExpression.parse(text))
        .satisfies(refusal -> refusal.faults().forEach(fault -> details.add(fault.detail())));
    return details;
  }
}
