package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4 of the contract: counters. */
@ExtendWith(SharedJar.class)
class CountersIT {

  private final Caller admin;
  private final OwnCollection router;

  CountersIT(Caller admin) {
    this.admin = admin;
    this.router = OwnCollection.of(admin);
  }

  private String counter(String direction, String start, String step, String reset) {
    String numbers = "'value_type':'%s','start_number':%s,'step_number':%s,'reset_number':%s";
    return router.add("n", numbers.formatted(direction, start, step, reset));
  }

  private String current(String field) {
    return admin.get(field).is(200).at("/current_number");
  }

  @ParameterizedTest
  @CsvSource({
    "INCREMENT, 1, 1, 10, 1 2 3 4 5 6 7 8 9 10 1 2",
    "DECREMENT, 20, 3, 5, 20 17 14 11 8 5 20 17",
    "INCREMENT, 10, 50, 30, 10 10 10",
    "INCREMENT, 0.1, 0.1, 0.3, 0.1 0.2 0.3 0.1",
    "INCREMENT, 0.5, 0.5, null, 0.5 1 1.5 2 2.5",
    "DECREMENT, 1, 0.25, null, 1 0.75 0.5 0.25 0 -0.25",
    "INCREMENT, 5, 1, 5, 5 5 5",
    "DECREMENT, 2, 1, -2, 2 1 0 -1 -2 2",
    "INCREMENT, 9007199254740993, 1, null, 9007199254740993 9007199254740994",
    "INCREMENT, 1, 1.50, null, 1 2.5 4 5.5 7",
    "INCREMENT, -1, 0.4, 0.2, -1 -0.6 -0.2 0.2 -1",
    "DECREMENT, 100, 10, 95, 100 100 100"
  })
  void aDrawYieldsTheCurrentNumberAndMovesOnExactly(
      String direction, String start, String step, String reset, String sequence) {
    counter(direction, start, step, reset);

    List<String> expected = List.of(sequence.split(" "));
    assertThat(router.next(expected.size(), "n")).isEqualTo(expected);
  }

  @Test
  void wholeResultsAreWrittenWithoutAFraction() {
    counter("INCREMENT", "0.5", "0.5", "null");

    assertThat(router.poll().text()).contains("\"n\":0.5}");
    assertThat(router.poll().text()).contains("\"n\":1}");
  }

  @Test
  void theCurrentNumberIsWhatTheNextDrawYields() {
    String field = counter("INCREMENT", "1", "2", "5");

    for (String value : List.of("1", "3", "5", "1")) {
      assertThat(current(field)).isEqualTo(value);
      assertThat(admin.get(router.path()).at("/fields/0/current_number")).isEqualTo(value);
      assertThat(router.next(1, "n")).containsExactly(value);
    }
  }

  @Test
  void lookingMovesNothing() {
    String field = counter("INCREMENT", "1", "1", "null");

    for (int i = 0; i < 3; i++) {
      admin.get(router.path()).is(200);
      admin.get(router.path() + "/export").is(200);
      router.machine().send("HEAD", router.dataPath("performance"), "");
    }

    assertThat(current(field)).isEqualTo("1");
    assertThat(router.next(2, "n")).containsExactly("1", "2");
  }

  @Test
  void oneDrawMovesEachCounterOfItsTypeByOneStepAndNoOther() {
    String one = counter("INCREMENT", "1", "1", "null");
    String two = router.add("m", "'value_type':'DECREMENT','start_number':10,'step_number':2");
    String other =
        router
            .field(
                "Configuration", "n", "'value_type':'INCREMENT','start_number':1,'step_number':1")
            .is(201)
            .location();

    router.poll().is(200);
    router.poll().is(200);
    router.poll("Configuration").is(200);

    assertThat(List.of(current(one), current(two), current(other))).containsExactly("3", "6", "2");
  }

  @Test
  void aRefusedPollMovesNothing() {
    String field = counter("INCREMENT", "1", "1", "null");

    admin.get(router.dataPath("performance")).isProblem(401);
    router.machine().with("Accept", "text/html").get(router.dataPath("performance")).isProblem(406);
    router.poll("sideways").isProblem(400);
    router.machine().send("POST", router.dataPath("performance"), "").isProblem(405);

    assertThat(current(field)).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"INCREMENT, 100", "DECREMENT, -100"})
  void randomizationMovesTheStepWithinItsPercentage(String direction, String start) {
    router.add(
        "n",
        "'value_type':'%s','start_number':%s,'step_number':10,'randomization_percentage':50"
            .formatted(direction, start));

    BigDecimal before = router.draw().get("n").decimalValue();
    assertThat(before).isEqualByComparingTo(start);
    for (int i = 0; i < 50; i++) {
      BigDecimal value = router.draw().get("n").decimalValue();
      assertThat(value.subtract(before).abs()).isBetween(new BigDecimal("5"), new BigDecimal("15"));
      assertThat(value.compareTo(before)).isEqualTo(direction.equals("INCREMENT") ? 1 : -1);
      assertThat(value.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
      before = value;
    }
  }

  @Test
  void aRandomizedStepIsNeverBelowZero() {
    router.add(
        "n",
        "'value_type':'INCREMENT','start_number':0,'step_number':1.125,'randomization_percentage':500");

    BigDecimal before = router.draw().get("n").decimalValue();
    for (int i = 0; i < 50; i++) {
      BigDecimal value = router.draw().get("n").decimalValue();
      assertThat(value).isGreaterThanOrEqualTo(before);
      assertThat(value.subtract(before)).isLessThanOrEqualTo(new BigDecimal("6.75"));
      assertThat(value.stripTrailingZeros().scale()).isLessThanOrEqualTo(3);
      before = value;
    }
  }

  @Test
  void aRandomizedCounterNeverYieldsWhatLiesBeyondItsLimit() {
    router.add(
        "n",
        "'value_type':'INCREMENT','start_number':1,'step_number':3,'reset_number':10,'randomization_percentage':100");

    for (int i = 0; i < 60; i++) {
      assertThat(router.draw().get("n").decimalValue()).isBetween(BigDecimal.ONE, BigDecimal.TEN);
    }
  }

  @Test
  void changingItsNumbersRestartsIt() {
    String field = counter("INCREMENT", "1", "1", "null");
    router.next(3, "n");

    admin.patch(field, "{'step_number':5}").is(200);
    assertThat(router.next(2, "n")).containsExactly("1", "6");
    admin.patch(field, "{'reset_number':12}").is(200);
    assertThat(router.next(4, "n")).containsExactly("1", "6", "11", "1");
    admin.patch(field, "{'start_number':3}").is(200);
    assertThat(current(field)).isEqualTo("3");
    admin.patch(field, "{'value_type':'DECREMENT','reset_number':null}").is(200);
    assertThat(router.next(2, "n")).containsExactly("3", "-2");
  }

  @Test
  void changingAnythingElseLeavesIt() {
    String field = counter("INCREMENT", "1", "1", "null");
    String other = router.add("m", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    router.next(3, "n");

    admin.patch(field, "{'field_name':'k'}").is(200);
    admin.patch(field, "{}").is(200);
    admin.patch(other, "{'step_number':10}").is(200);
    admin.patch(router.path(), "{'seed':5}").is(200);
    router.add("t", "'value_type':'TEXT_FIXED','fixed_value_text':'x'");

    assertThat(router.next(2, "k")).containsExactly("4", "5");
    assertThat(current(other)).isEqualTo("21");
  }

  @Test
  void patchRefusesALimitOnTheWrongSide() {
    String up = counter("INCREMENT", "10", "1", "20");
    String down =
        router.add(
            "d", "'value_type':'DECREMENT','start_number':10,'step_number':1,'reset_number':5");

    admin.patch(up, "{'reset_number':9.99}").refuses("/reset_number");
    admin.patch(down, "{'reset_number':10.01}").refuses("/reset_number");
    admin.patch(up, "{'start_number':21}").isProblem(422);
    admin.patch(up, "{'value_type':'DECREMENT'}").isProblem(422);
    assertThat(router.next(1, "n")).containsExactly("10");
  }
}
