package dev.spike.junit.assertj;

import static dev.spike.junit.assertj.SpikeAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.domain.feed.Feed;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Descriptable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each assertion is seen to hold, and to fail with the sentence that it then says. */
class FieldAssertTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String FOUR =
      " (4 draws from 2026-01-01T00:00:00Z to 2026-01-01T00:00:04Z) but ";

  /** Four draws of what goes up, down, around and nowhere, and of a text. */
  private static DrawsAssert four() {
    return assertThat(
            Feed.of(
                "up: increment from 1 by 1",
                "down: decrement from 10 by 1",
                "round: increment from 1 by 1 until 3",
                "same: number 5",
                "half: float 2.50",
                "host: text web-01"))
        .first(4);
  }

  /** Two draws of a number, and then two with a fault. */
  private static DrawsAssert faulty(String fault) {
    return assertThat(
            Feed.builder()
                .fields("n: increment from 1 by 1", "other: number 1")
                .spike("trouble", START.plusSeconds(2), Duration.ofSeconds(2))
                .faults("trouble", fault)
                .build())
        .first(4);
  }

  private static void assertFails(ThrowingCallable claim, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(claim).withMessage(message);
  }

  private static void assertRefuses(ThrowingCallable claim, String sentence) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(claim)
        .withMessage(sentence);
  }

  /** What AssertJ claims of any object would be a claim about the feed, and so hold of nothing. */
  @ParameterizedTest
  @ValueSource(classes = {DrawsAssert.class, FieldAssert.class})
  void claimsNothingButWhatIsSaidHere(Class<?> type) {
    assertThat(type.getMethods())
        .extracting(Method::getDeclaringClass)
        .isSubsetOf(type, Descriptable.class, Object.class);
  }

  @Test
  void failsInTheLineOfTheTest() {
    assertThatThrownBy(() -> four().field("up").isAlways(1))
        .satisfies(
            error ->
                assertThat(error.getStackTrace()[0].getClassName())
                    .isEqualTo(FieldAssertTest.class.getName()));
  }

  @Test
  void staysWithinBoundsThatAreIncluded() {
    four().field("up").staysWithin(1, 4).field("half").staysWithin(2.5, 2.5);
    assertFails(
        () -> four().field("up").staysWithin(2, 3),
        "Expecting up to stay within 2 and 3"
            + FOUR
            + "2 did not: 1 at 2026-01-01T00:00:00Z, 4 at 2026-01-01T00:00:03Z");
    assertThatThrownBy(() -> four().field("up").staysWithin(3, 2))
        .hasMessage("nothing lies within 3 and 2");
  }

  @Test
  void staysWithinNothingWhereItIsNoNumber() {
    assertFails(
        () -> faulty("missing n").field("n").staysWithin(0, 9),
        "Expecting n to stay within 0 and 9"
            + FOUR
            + "2 did not: missing at 2026-01-01T00:00:02Z, missing at 2026-01-01T00:00:03Z");
    assertFails(
        () -> faulty("null n").field("n").staysWithin(0, 9),
        "Expecting n to stay within 0 and 9"
            + FOUR
            + "2 did not: null at 2026-01-01T00:00:02Z, null at 2026-01-01T00:00:03Z");
    assertFails(
        () -> four().field("host").staysAbove(0),
        "Expecting host to stay above 0"
            + FOUR
            + "4 did not: web-01 at 2026-01-01T00:00:00Z, web-01 at 2026-01-01T00:00:01Z,"
            + " web-01 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void leavesOutWhereItIsNotPresent() {
    faulty("missing n").field("n").wherePresent().staysWithin(1, 2).rises();
    assertFails(
        () -> faulty("missing n").field("n").wherePresent().staysBelow(2),
        "Expecting n to stay below 2 where it is present (2 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:00:04Z) but 1 did not: 2 at 2026-01-01T00:00:01Z");
  }

  @Test
  void staysAboveABoundThatIsNotIncluded() {
    four().field("up").staysAbove(0).field("half").staysAbove(2.49);
    assertFails(
        () -> four().field("up").staysAbove(1),
        "Expecting up to stay above 1" + FOUR + "1 did not: 1 at 2026-01-01T00:00:00Z");
  }

  @Test
  void staysBelowABoundThatIsNotIncluded() {
    four().field("up").staysBelow(5);
    assertFails(
        () -> four().field("up").staysBelow(4),
        "Expecting up to stay below 4" + FOUR + "1 did not: 4 at 2026-01-01T00:00:03Z");
  }

  @Test
  void reachesAHeightOnce() {
    four().field("up").reaches(4).reaches(3.5);
    assertFails(
        () -> four().field("up").reaches(5),
        "Expecting up to reach 5"
            + FOUR
            + "none did: 1 at 2026-01-01T00:00:00Z, 2 at 2026-01-01T00:00:01Z,"
            + " 3 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void fallsToADepthOnce() {
    four().field("down").fallsTo(7);
    assertFails(
        () -> four().field("down").fallsTo(6),
        "Expecting down to fall to 6"
            + FOUR
            + "none did: 10 at 2026-01-01T00:00:00Z, 9 at 2026-01-01T00:00:01Z,"
            + " 8 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void isAlwaysANumberOrAText() {
    four().field("same").isAlways(5).isAlways(5.0).field("host").isAlways("web-01");
    four().field("half").isAlways(2.5);
    assertFails(
        () -> four().field("round").isAlways(1),
        "Expecting round to always be 1"
            + FOUR
            + "2 did not: 2 at 2026-01-01T00:00:01Z, 3 at 2026-01-01T00:00:02Z");
    assertThatThrownBy(() -> four().field("same").isAlways(true))
        .hasMessage("a field has a number or a text, not true");
  }

  @Test
  void isSometimesANumberOrAText() {
    four().field("up").isSometimes(3);
    assertFails(
        () -> four().field("host").isSometimes("web-02"),
        "Expecting host to be web-02 at least once"
            + FOUR
            + "none did: web-01 at 2026-01-01T00:00:00Z, web-01 at 2026-01-01T00:00:01Z,"
            + " web-01 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void isNeverANumberOrAText() {
    four().field("up").isNever(5).field("host").isNever("web-02");
    faulty("missing n").field("n").isNever(3);
    assertFails(
        () -> four().field("round").isNever(1),
        "Expecting round to never be 1"
            + FOUR
            + "2 did: 1 at 2026-01-01T00:00:00Z, 1 at 2026-01-01T00:00:03Z");
  }

  @Test
  void refusesATextForANumber() {
    String sentence = "same has numbers, such as 5, and '5' is a text; write it without quotes";

    assertRefuses(() -> four().field("same").isAlways("5"), sentence);
    assertRefuses(() -> four().field("same").isSometimes("5"), sentence);
    assertRefuses(() -> four().field("same").isNever("5"), sentence);
    assertRefuses(
        () -> four().field("half").isNever("2.5"),
        "half has numbers, such as 2.50, and '2.5' is a text; write it without quotes");
  }

  @Test
  void refusesANumberForAText() {
    String sentence = "host has texts, such as 'web-01', and 97 is a number; write it in quotes";

    assertRefuses(() -> four().field("host").isAlways(97), sentence);
    assertRefuses(() -> four().field("host").isSometimes(97), sentence);
    assertRefuses(() -> four().field("host").isNever(97), sentence);
  }

  @Test
  void comparesNothingWithWhatHasNoValue() {
    faulty("missing n").during("trouble").field("n").isNever("1");
    faulty("null n").during("trouble").field("n").isNever("1");
  }

  @Test
  void refusesWhatIsNoNumber() {
    String notANumber = "a field has no such number as NaN";
    String infinite = "a field has no such number as Infinity";

    assertRefuses(() -> four().field("up").staysBelow(Double.NaN), notANumber);
    assertRefuses(() -> four().field("up").staysAbove(Float.NaN), notANumber);
    assertRefuses(() -> four().field("up").staysBelow(Double.POSITIVE_INFINITY), infinite);
    assertRefuses(() -> four().field("up").staysWithin(0, Float.POSITIVE_INFINITY), infinite);
    assertRefuses(
        () -> four().field("up").staysWithin(Double.NEGATIVE_INFINITY, 9),
        "a field has no such number as -Infinity");
    assertRefuses(() -> four().field("up").reaches(Double.NaN), notANumber);
    assertRefuses(() -> four().field("up").fallsTo(Double.NaN), notANumber);
    assertRefuses(() -> four().field("up").isNever(Double.NaN), notANumber);
    assertRefuses(() -> four().field("up").staysBelow(null), "a field has no such number as null");
  }

  @Test
  void risesWithoutEverFalling() {
    four().field("up").rises();
    assertFails(
        () -> four().field("round").rises(),
        "Expecting round to rise" + FOUR + "1 did not: 1 at 2026-01-01T00:00:03Z after 3");
    assertFails(
        () -> four().field("same").rises(),
        "Expecting same to rise" + FOUR + "it was 5 throughout");
    assertFails(
        () -> four().field("host").rises(),
        "Expecting host to rise"
            + FOUR
            + "4 did not: web-01 at 2026-01-01T00:00:00Z, web-01 at 2026-01-01T00:00:01Z,"
            + " web-01 at 2026-01-01T00:00:02Z, …");
  }

  @Test
  void fallsWithoutEverRising() {
    four().field("down").falls();
    assertFails(
        () -> four().field("round").falls(),
        "Expecting round to fall"
            + FOUR
            + "2 did not: 2 at 2026-01-01T00:00:01Z after 1, 3 at 2026-01-01T00:00:02Z after 2");
    assertFails(
        () -> four().field("same").falls(),
        "Expecting same to fall" + FOUR + "it was 5 throughout");
  }

  @Test
  void neverFallsWhereItStaysTheSame() {
    four().field("up").neverFalls().field("same").neverFalls();
    assertFails(
        () -> four().field("down").neverFalls(),
        "Expecting down to never fall"
            + FOUR
            + "3 did not: 9 at 2026-01-01T00:00:01Z after 10, 8 at 2026-01-01T00:00:02Z after 9,"
            + " 7 at 2026-01-01T00:00:03Z after 8");
  }

  @Test
  void neverRisesWhereItStaysTheSame() {
    four().field("down").neverRises().field("same").neverRises();
    assertFails(
        () -> four().field("round").neverRises(),
        "Expecting round to never rise"
            + FOUR
            + "2 did not: 2 at 2026-01-01T00:00:01Z after 1, 3 at 2026-01-01T00:00:02Z after 2");
  }

  @Test
  void takesTwoValuesToRise() {
    assertFails(
        () -> assertThat(Feed.of("up: increment from 1 by 1")).first(1).field("up").rises(),
        "Expecting up to rise (1 draw from 2026-01-01T00:00:00Z to 2026-01-01T00:00:01Z) but it"
            + " takes two values to see that, and there is 1");
  }

  @Test
  void changesIfItHasTwoValues() {
    four().field("up").changes();
    assertFails(
        () -> four().field("host").changes(),
        "Expecting host to change" + FOUR + "it was web-01 throughout");
    assertFails(
        () -> faulty("missing n").during("trouble").field("n").changes(),
        "Expecting n to change during 'trouble' (2 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:00:04Z) but no draw tells it");
  }

  @Test
  void staysTheSameIfItHasOneValue() {
    four().field("host").staysTheSame().field("same").staysTheSame();
    faulty("frozen n").during("trouble").field("n").staysTheSame();
    assertFails(
        () -> four().field("round").staysTheSame(),
        "Expecting round to stay the same as 1"
            + FOUR
            + "2 did not: 2 at 2026-01-01T00:00:01Z, 3 at 2026-01-01T00:00:02Z");
    assertFails(
        () -> faulty("missing n").during("trouble").field("n").staysTheSame(),
        "Expecting n to stay the same during 'trouble' (2 draws from 2026-01-01T00:00:00Z to"
            + " 2026-01-01T00:00:04Z) but 2 did not: missing at 2026-01-01T00:00:02Z,"
            + " missing at 2026-01-01T00:00:03Z");
  }

  @Test
  void isAlwaysMissing() {
    faulty("missing n").during("trouble").field("n").isAlwaysMissing();
    assertFails(
        () -> faulty("missing n").field("n").isAlwaysMissing(),
        "Expecting n to always be missing"
            + FOUR
            + "2 did not: 1 at 2026-01-01T00:00:00Z, 2 at 2026-01-01T00:00:01Z");
  }

  @Test
  void isSometimesMissing() {
    faulty("missing n").field("n").isSometimesMissing();
    assertFails(
        () -> faulty("null n").during("trouble").field("n").isSometimesMissing(),
        "Expecting n to be missing at least once during 'trouble' (2 draws from"
            + " 2026-01-01T00:00:00Z to 2026-01-01T00:00:04Z) but none did: null at"
            + " 2026-01-01T00:00:02Z, null at 2026-01-01T00:00:03Z");
  }

  @Test
  void isNeverMissing() {
    faulty("null n").field("n").isNeverMissing();
    assertFails(
        () -> faulty("missing n").field("n").isNeverMissing(),
        "Expecting n to never be missing"
            + FOUR
            + "2 did: missing at 2026-01-01T00:00:02Z, missing at 2026-01-01T00:00:03Z");
  }

  @Test
  void isAlwaysNull() {
    faulty("null n").during("trouble").field("n").isAlwaysNull();
    assertFails(
        () -> faulty("null n").field("n").isAlwaysNull(),
        "Expecting n to always be null"
            + FOUR
            + "2 did not: 1 at 2026-01-01T00:00:00Z, 2 at 2026-01-01T00:00:01Z");
  }

  @Test
  void isSometimesNull() {
    faulty("null n").field("n").isSometimesNull();
    assertFails(
        () -> faulty("missing n").during("trouble").field("n").isSometimesNull(),
        "Expecting n to be null at least once during 'trouble' (2 draws from"
            + " 2026-01-01T00:00:00Z to 2026-01-01T00:00:04Z) but none did: missing at"
            + " 2026-01-01T00:00:02Z, missing at 2026-01-01T00:00:03Z");
  }

  @Test
  void isNeverNull() {
    faulty("missing n").field("n").isNeverNull();
    assertFails(
        () -> faulty("null n").field("n").isNeverNull(),
        "Expecting n to never be null"
            + FOUR
            + "2 did: null at 2026-01-01T00:00:02Z, null at 2026-01-01T00:00:03Z");
  }

  @Test
  void doesNotSplitNumbersThatAreWrittenOtherwise() {
    four().field("half").staysTheSame().isSometimes(2.50).isNever(2);
  }
}
