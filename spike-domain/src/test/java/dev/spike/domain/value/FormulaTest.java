package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  /** What {@code a}, {@code b} and {@code c} have. */
  private static final List<String> NUMBERS = List.of("7", "-2.5", "0.3");

  private static BigDecimal value(String text) {
    Formula formula = Formula.parse(text);
    List<BigDecimal> numbers =
        formula.inputs().stream()
            .map(name -> NUMBERS.get("abc".indexOf(name)))
            .map(BigDecimal::new)
            .toList();
    Node node = formula.over(numbers.stream().map(Span::of).toList());
    BigDecimal value = node.of(numbers.toArray(BigDecimal[]::new));
    assertThat(node.span().nearest(value)).as("%s in %s", value, node.span()).isEqualTo(value);
    return value;
  }

  private static Span span(String text, String min, String max, int places) {
    Span span = new Span(new BigDecimal(min), new BigDecimal(max), places);
    return Formula.parse(text).over(List.of(span)).span();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "(1 + 2) * 3 | 9",
        "10 - 4 - 3 | 3",
        "10 - (4 - 3) | 9",
        "12 / 4 / 3 | 1",
        "12 / (4 / 2) | 6",
        "2 * 7 % 4 | 2",
        "-2 * 3 | -6",
        "-(2 + 3) | -5",
        "2 - -3 | 5",
        "--3 | 3",
        "a * 2 + b | 11.5",
        "a % 4 | 3",
        "-a % 4 | 1",
        "a % -4 | -1",
        "c + c + c | 0.9",
        "1 / 4 | 0.25",
        "1e3 + 1.5E-1 | 1000.15",
        "min(a, b, c) | -2.5",
        "max(a, b, c) | 7",
        "abs(b) | 2.5",
        "abs(a) | 7",
        "round(2.5) | 3",
        "round(b) | -2",
        "floor(b) | -3",
        "ceil(b) | -2",
        "ceil(c) | 1",
        "sqrt(a * a) | 7",
        "clamp(a, 0, 5) | 5",
        "clamp(b, 0, 5) | 0",
        "if(a > b, 1, 2) | 1",
        "if(a < b, 1, 2) | 2",
        "if(a >= 7, 1, 2) | 1",
        "if(a <= 7, 1, 2) | 1",
        "if(a = 7.0, 1, 2) | 1",
        "if(a != 7, 1, 2) | 2",
        "if(a > 5, if(b > 0, 1, 2), 3) + 1 | 3",
      })
  void computesByTheRulesOfArithmetic(String text, BigDecimal result) {
    assertThat(value(text)).isEqualByComparingTo(result);
  }

  @Test
  void isExactWhereDoublesAreNot() {
    assertThat(value("0.1 + 0.2")).isEqualByComparingTo("0.3");
    assertThat(value("50 * 0.29")).isEqualByComparingTo("14.5");
    assertThat(value("9223372036854775807 + 1")).isEqualByComparingTo("9223372036854775808");
    assertThat(value("1 / 3")).isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
  }

  @Test
  void staysWithinWhatADoubleCanHold() {
    assertThat(value("1e300 * 1e300")).isEqualTo(new BigDecimal(Double.MAX_VALUE));
    assertThat(value("-1e300 * 1e300")).isEqualTo(new BigDecimal(-Double.MAX_VALUE));
    assertThat(value("1e-30 / 1e300")).isEqualByComparingTo("0");
    assertThat(value("1e300 % (1e-30 / 1e200)")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(value("1e308 + 1e308")).isEqualTo(new BigDecimal(Double.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requests*0.02 | requests * 0.02",
        "  ( requests ) * ( 0.020 ) | requests * 0.02",
        "(a * b) + c | a * b + c",
        "a * (b + c) | a * (b + c)",
        "a - (b - c) | a - (b - c)",
        "(a - b) - c | a - b - c",
        "a - (b * c) | a - b * c",
        "-(a * b) | -(a * b)",
        "-a * b | -a * b",
        "a - -b | a - -b",
        "a / (b % c) | a / (b % c)",
        "1e3 | 1000",
        "max( a,b ,c ) | max(a, b, c)",
        "if(a>=b,1,2) | if(a >= b, 1, 2)",
        "min + max(min, 1) | min + max(min, 1)",
        "net.in + größe_2 + _x | net.in + größe_2 + _x",
        "\"net\" + \"net in\" | net + \"net in\"",
        "\"2nd\" * \"a-b\" | \"2nd\" * \"a-b\"",
        "\"bent by x\" | \"bent by x\"",
        "places * 2 | places * 2",
        "if + if(if > 1, 2, 3) | if + if(if > 1, 2, 3)",
      })
  void isWrittenWithAsLittleAsItNeeds(String text, String written) {
    assertThat(Formula.parse(text)).hasToString(written);
    assertThat(Formula.parse(written)).hasToString(written).isEqualTo(Formula.parse(text));
  }

  @Test
  void readsEachFieldOnce() {
    assertThat(Formula.parse("b + a * b + \"odd name\"").inputs())
        .containsExactly("b", "a", "odd name");
    assertThat(Formula.parse("1 + 2").inputs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | column 1: expected a number, a field, a function or '(', found the end of the line",
        "a + | column 4: expected a number, a field, a function or '(', found the end of the line",
        "a b | column 3: expected +, -, *, /, % or the end of the line, found 'b'",
        "(a | column 3: expected ')', found the end of the line",
        "a ** b | column 4: expected a number, a field, a function or '(', found '*'",
        "sin(a) | column 1: expected one of the functions min, max, abs, round, floor, ceil, sqrt,"
            + " clamp or if, found 'sin(a)'",
        "if(a, 1, 2) | column 5: expected one of <, <=, >, >=, = or !=, found ','",
        "if(a > 1, 2) | column 12: expected ',', found ')'",
        "min(a) | min takes at least 2 numbers, not 1",
        "clamp(a, 1) | clamp takes 3 numbers, not 2",
        "abs(a, b) | abs takes 1 number, not 2",
        "1e-31 | a number in an expression must have at most 30 decimal places",
        "1e999999999 | a number in an expression must lie between -1.8e308 and 1.8e308",
        "\"a | column 3: expected a closing quotation mark",
      })
  void isRefusedWhereItIsNoExpression(String text, String reason) {
    assertRefused(() -> Formula.parse(text), "", reason);
  }

  @Test
  void hasLimits() {
    String many = "1" + " + 1".repeat(99);
    assertThat(value(many)).isEqualByComparingTo("100");
    assertRefused(
        () -> Formula.parse(many + " + 1 + 1"),
        "",
        "an expression has at most 200 numbers, fields and operations");
    assertRefused(
        () -> Formula.parse("(".repeat(100_000) + "1"),
        "",
        "an expression is nested at most 50 deep");
    assertRefused(
        () -> Formula.parse("-".repeat(100_000) + "1"),
        "",
        "an expression is nested at most 50 deep");
    assertRefused(
        () -> Formula.parse("1e300 + 1e300 + 1e300 + 1e300"),
        "",
        "an expression has at most 1000 characters, not 1213");
    assertRefused(
        () -> Formula.parse("min(1" + ", 1".repeat(100_000) + ")"),
        "",
        "an expression has at most 200 numbers, fields and operations");
    assertThat(value("min(1" + ", 1".repeat(198) + ")")).isEqualByComparingTo("1");
    String deep = "abs(".repeat(49) + "a" + ")".repeat(49);
    assertThat(value(deep)).isEqualByComparingTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x + 1 | -4 | 11",
        "1 - x | -9 | 6",
        "x * x | -50 | 100",
        "-x | -10 | 5",
        "abs(x) | 0 | 10",
        "abs(x - 20) | 10 | 25",
        "x % 3 | 0 | 3",
        "x % -3 | -3 | 0",
        "max(x, 1) | 1 | 10",
        "min(x, 1) | -5 | 1",
        "clamp(x, 2, 3) | 2 | 3",
        "sqrt(x + 5) | 0 | 3.872983346207416885179265399782400",
        "10 / (x + 10) | 0.5 | 2",
        "10 / (x - 11) | -10 | -0.625",
        "if(x > 0, 1 / x, 0) | 0 | 1",
        "if(x < 0, 1 / x, 5) | -1 | 5",
        "if(0 < x, 1 / x, 0) | 0 | 1",
        "if(x >= 2, x, 2) | 2 | 10",
        "if(x > 10, 1 / 0, 3) | 3 | 3",
        "if(x <= 10, 3, 1 / 0) | 3 | 3",
        "if(x = 11, 1 / 0, 3) | 3 | 3",
        "if(x = 4, x, 7) | 4 | 7",
        "floor(x / 3) | -2 | 3",
      })
  void knowsBetweenWhatItLies(String text, BigDecimal min, BigDecimal max) {
    Span span = span(text, "-5", "10", 0);
    assertThat(span.min()).isEqualByComparingTo(min);
    assertThat(span.max()).isEqualByComparingTo(max);
  }

  @Test
  void knowsOfZeroAtAnEndThatIsLeftOut() {
    assertThat(span("if(x != 0, 1 / x, 0)", "0", "5", 0).max()).isEqualByComparingTo("1");
    assertThat(span("if(x = 0, 0, 1 / x)", "0", "5", 1).max()).isEqualByComparingTo("10");
    assertThat(span("if(x != 0, 1 / x, 0)", "-5", "0.00", 2).min()).isEqualByComparingTo("-100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / x | 0 | 5 | divides by 'x', which can be 0 (it lies from 0 to 5); write max(x, 1)",
        "1 / x | -5 | 0 | divides by 'x', which can be 0 (it lies from -5 to 0); write min(x, -1)",
        "1 / x | 0 | 0 | divides by 'x', which can be 0; write max(x, 1)",
        "1 % (x - 1) | 0 | 5 | divides by 'x - 1', which can be 0 (it lies from -1 to 4); write"
            + " max(x - 1, 1)",
        "sqrt(x) | -5 | 9 | takes the square root of 'x', which can be below 0 (it lies from -5 to"
            + " 9); write max(x, 0)",
        "clamp(1, x, 3) | 0 | 5 | has bounds of clamp that can be upside down: 'x' (from 0 to 5)"
            + " and '3' (3)",
        "if(x > 1, 1, 1 / x) | 0 | 5 | divides by 'x', which can be 0 (it lies from 0 to 1); write"
            + " max(x, 1)",
        "1 / 0 | 1 | 2 | divides by '0', which can be 0; write max(0, 1)",
      })
  void isRefusedWhereItHasNoNumber(String text, String min, String max, String reason) {
    Formula formula = Formula.parse(text);
    Span x = new Span(new BigDecimal(min), new BigDecimal(max), 0);
    List<Span> spans = formula.inputs().stream().map(any -> x).toList();
    assertRefused(() -> formula.over(spans), "", reason);
  }

  @Test
  void divisorsStayOnTheirSideOfZeroWhateverIsRead() {
    Formula formula = Formula.parse("10 / x + 10 % x + sqrt(x)");
    Node node = formula.over(List.of(Span.of(1, 4)));
    assertThat(node.of(new BigDecimal[] {BigDecimal.ZERO})).isEqualByComparingTo("11");
  }

  /** Whatever chance writes down is refused, or has numbers within the span it is said to have. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void neverFailsAndNeverLeavesItsSpan(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int computed = 0;
    for (int i = 0; i < 1000; i++) {
      Formula formula = new Formula(new RandomTerms(random).term(5));
      assertThat(Formula.parse(formula.toString()))
          .as("seed %d: %s", seed, formula)
          .isEqualTo(formula);
      int places = random.nextInt(3);
      List<Span> spans =
          formula.inputs().stream().map(any -> RandomTerms.span(random, places)).toList();
      Node node;
      try {
        node = formula.over(spans);
      } catch (Refusal refusal) {
        continue;
      }
      computed++;
      for (int n = 0; n < 20; n++) {
        BigDecimal[] numbers =
            spans.stream().map(span -> RandomTerms.within(random, span)).toArray(BigDecimal[]::new);
        BigDecimal value = node.of(numbers);
        assertThat(node.span().nearest(value))
            .as("seed %d: %s for %s", seed, formula, List.of(numbers))
            .isEqualByComparingTo(value);
      }
    }
    assertThat(computed).isGreaterThan(300);
  }

  @Test
  void saysNoAsItDoesElsewhere() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Expression.of("1 +", 11, BigDecimal.ONE.negate()))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting("pointer")
                    .containsExactly("/formula", "/places", "/noise"));
  }
}
