package dev.spike.domain;

import static dev.spike.domain.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.FixedFloat;
import dev.spike.domain.value.FloatRange;
import dev.spike.domain.value.NumberRange;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void isRefusedByTheNameOfTheThingAndTheRuleItBreaks(
      String input, Runnable act, String pointer, String detail) {
    assertRefused(act, pointer, detail);
  }

  static Stream<Arguments> inputs() {
    return Stream.of(
        input(
            "a range upside down",
            () -> new NumberRange(90, 10),
            "/max",
            "a range must not end below its start: 90..10"),
        input(
            "a decimal range upside down",
            () -> FloatRange.of(2.5, 0.5, 2),
            "/max",
            "a range must not end below its start: 2.5..0.5"),
        input(
            "a step of zero",
            () -> Counter.increment(1, 0),
            "/step",
            "the step of a counter must be above zero: 0.0"),
        input(
            "a limit below the start",
            () -> Counter.increment(10, 1).until(5),
            "/limit",
            "the limit of an increment counter must not be below its start: from 10 until 5.0"),
        input(
            "a limit above the start",
            () -> Counter.decrement(10, 1).until(20),
            "/limit",
            "the limit of a decrement counter must not be above its start: from 10 until 20.0"),
        input("NaN", () -> FixedFloat.of(Double.NaN), "/number", "a number is needed, not NaN"),
        input(
            "NaN in a range",
            () -> FloatRange.of(0, Double.NaN, 2),
            "/max",
            "a number is needed, not NaN"),
        input(
            "1e400",
            () -> Rule.parse("float 1e400"),
            "/number",
            "the number must lie between -1.8e308 and 1.8e308"),
        input(
            "1e400 as a step",
            () -> Rule.parse("increment from 1 by 1e400"),
            "/step",
            "the step of a counter must lie between -1.8e308 and 1.8e308"),
        input(
            "a window that ends before it starts",
            () -> new Window(TEN, NINE),
            "/end",
            "a spike must end after it starts, not run from 2026-03-01T10:00:00Z to 2026-03-01T09:00:00Z"),
        input(
            "a collection without a name",
            () -> new CollectionName(""),
            "",
            "the name of a collection must not be empty"),
        input(
            "a field without a name",
            () -> new FieldName(""),
            "",
            "the name of a field must not be empty"),
        input(
            "a spike without a name",
            () -> new SpikeName(""),
            "",
            "the name of a spike must not be empty"),
        input(
            "a collection with a name of 10,000 characters",
            () -> new CollectionName("x".repeat(10_000)),
            "",
            "the name of a collection must have at most 255 characters, not 10000"),
        input(
            "a field with a name of 10,000 characters",
            () -> new FieldName("x".repeat(10_000)),
            "",
            "the name of a field must have at most 255 characters, not 10000"),
        input(
            "a spike with a name of 10,000 characters",
            () -> new SpikeName("x".repeat(10_000)),
            "",
            "the name of a spike must have at most 255 characters, not 10000"));
  }

  private static Arguments input(String what, Runnable act, String pointer, String detail) {
    return arguments(what, act, pointer, detail);
  }
}
