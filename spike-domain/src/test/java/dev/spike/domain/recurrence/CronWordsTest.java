package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 2 * * *            | at 02:30 every day
          0 6,18 * * 1-5        | at 06:00 and 18:00 on Monday to Friday
          0,30 9 * * 0,6        | at 09:00 and 09:30 on Saturday and Sunday
          0 8 1 * *             | at 08:00 on day 1 of the month
          0 8 1 * 1             | at 08:00 on day 1 of the month, and on Monday
          0 0 1,15 1-3,12 *     | at 00:00 on day 1 and 15 of January to March and December
          0 0 1 6 5             | at 00:00 on day 1 of June, and on Friday of June
          0 0 * 6 *             | at 00:00 in June
          0 0 */16 * 1          | at 00:00 on Monday if it is day 1 and 17 of the month
          * * * * *             | every minute
          */15 * * * *          | every 15 minutes
          */15 8-18 * * *       | every 15 minutes of the hours 8 to 18
          @hourly               | every hour
          30 * * * *            | every hour, at minute 30
          0 */2 * * *           | every 2 hours
          5 */6 * * 0           | at 00:05, 06:05, 12:05 and 18:05 on Sunday
          0 8-18 * * *          | at minute 0 of the hours 8 to 18
          5,6,20-22 * * 2 *     | at minute 5, 6 and 20 to 22 of every hour in February
          */7 * * * *           | at minute 0, 7, 14, 21, 28, 35, 42, 49 and 56 of every hour
          """)
  void sayWhatAnExpressionMeans(String expression, String words) {
    assertThat(CronExpression.parse(expression).inWords()).isEqualTo(words);
  }

  @Test
  void sayTheSameOfTheNormalForm() {
    SplittableRandom random = new SplittableRandom(4711);
    for (int i = 0; i < 1000; i++) {
      CronExpression expression = CronExpression.parse(RandomCron.anywhere(random).text());
      assertThat(expression.inWords())
          .as(expression.toString())
          .isEqualTo(CronExpression.parse(expression.toString()).inWords())
          .doesNotContain("  ");
    }
  }
}
