package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text web-01",
        "number 42",
        "float 2.50",
        "epoch",
        "range 10..90",
        "float 0.5..2.5 places 3",
        "increment from 1 by 0.5 until 100 jitter 15%",
        "decrement from 10 by 1"
      })
  void printsWhatItReads(String notation) {
    assertThat(Rule.parse(notation)).hasToString(notation);
  }

  @Tag("thorough")
  @Test
  void readsWhatItPrints() {
    long seed = 20260301;
    RandomRules rules = new RandomRules(seed);
    Set<ValueType> seen = EnumSet.noneOf(ValueType.class);
    for (int n = 0; n < 20_000; n++) {
      Rule rule = rules.next();
      String notation = rule.toString();
      assertThat(notation.lines()).as("seed %d, rule %d: one line", seed, n).hasSize(1);
      assertThat(Rule.parse(notation)).as("seed %d, rule %d: %s", seed, n, rule).isEqualTo(rule);
      assertThat(Rule.parse("  " + notation + "\t "))
          .as("seed %d, rule %d", seed, n)
          .isEqualTo(rule);
      seen.add(rule.type());
    }
    assertThat(seen).as("seed %d", seed).containsExactly(ValueType.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text a b             | a b
          text   a b           | a b
          text ""              | ``
          text " a "           | ` a `
          text "a\\nb"          | `a
          b`
          text a"b"            | a"b"
          text "\\ud83d\\ude80"  | \uD83D\uDE80
          text 5..6            | 5..6
          """)
  void readsTexts(String notation, String text) {
    assertThat(Rule.parse(notation)).isEqualTo(new FixedText(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number -0                              | number 0
          number 007                             | number 7
          number -9223372036854775808            | number -9223372036854775808
          float 1e3                              | float 1000
          float -1.5E-2                          | float -0.015
          float 1e+2                             | float 100
          range -5..-2                           | range -5..-2
          range 1..  2                           | range 1..2
          float 1..2                             | float 1..2 places 2
          float 1.50..2e1  places  0             | float 1.5..20 places 0
          increment  from  1.0  by  5e-1         | increment from 1 by 0.5
          increment from 1 by 1 until 9          | increment from 1 by 1 until 9
          increment from 1 by 1 jitter 0%        | increment from 1 by 1
          decrement from 1 by 1 jitter 12.50%    | decrement from 1 by 1 jitter 12.5%
          """)
  void readsNumbersAsPeopleWriteThem(String notation, String printed) {
    assertThat(Rule.parse(notation)).hasToString(printed);
  }

  @Test
  void startsWhereItIsTold() {
    assertThat(Rule.parse("cpu: range 1..2", 4)).isEqualTo(new NumberRange(1, 2));
    assertRefused(
        () -> Rule.parse("cpu: range 1", 4),
        "",
        "column 13: expected '..', found the end of the line");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rnge 1..2                | column 1: expected text, number, float, epoch, range, increment or decrement, found 'rnge'
          ``                       | column 1: expected text, number, float, epoch, range, increment or decrement, found the end of the line
          `   `                    | column 4: expected text, number, float, epoch, range, increment or decrement, found the end of the line
          Range 1..2               | column 1: expected text, number, float, epoch, range, increment or decrement, found 'Range'
          text                     | column 5: expected a text (an empty one is written ""), found the end of the line
          text "abc                | column 10: expected a closing quotation mark
          text "a\\q"               | column 9: expected one of " \\ / b f n r t u after the backslash
          text "a" b               | column 10: expected the end of the line, found 'b'
          text "a"b                | column 9: expected the end of the line, found 'b'
          number                   | column 7: expected a whole number, found the end of the line
          number x                 | column 8: expected a whole number, found 'x'
          number 1.5               | column 8: expected a whole number, found '1.5'
          number 1e5               | column 8: expected a whole number, found '1e5'
          number 5 6               | column 10: expected the end of the line, found '6'
          number 9223372036854775808 | column 8: expected a whole number of 64 bits, found '9223372036854775808'
          float                    | column 6: expected a number, found the end of the line
          float NaN                | column 7: expected a number, found 'NaN'
          float Infinity           | column 7: expected a number, found 'Infinity'
          float .5                 | column 7: expected a number, found '.5'
          float 5.                 | column 8: expected the end of the line, found '.'
          float 1 ..2              | column 9: expected the end of the line, found '..2'
          float 1..                | column 10: expected a number, found the end of the line
          float 1..2 3             | column 12: expected places or the end of the line, found '3'
          float 1..2 places        | column 18: expected a whole number, found the end of the line
          float 1..2 places 1.5    | column 19: expected a whole number, found '1.5'
          float 1..2 places 3 x    | column 21: expected the end of the line, found 'x'
          float 1..2 places 3 places 3 | column 21: expected the end of the line, found 'places'
          epoch now                | column 7: expected the end of the line, found 'now'
          range                    | column 6: expected a whole number, found the end of the line
          range 10                 | column 9: expected '..', found the end of the line
          range 10 90              | column 10: expected '..', found '90'
          range 10 .. 90           | column 10: expected '..', found '..'
          range 10.90              | column 9: expected '..', found '.90'
          range 10..               | column 11: expected a whole number, found the end of the line
          range 10..90 91          | column 14: expected the end of the line, found '91'
          range 1..2.5             | column 10: expected a whole number, found '2.5'
          range NaN..5             | column 7: expected a whole number, found 'NaN..5'
          range 1..9223372036854775808 | column 10: expected a whole number of 64 bits, found '9223372036854775808'
          increment                | column 10: expected 'from', found the end of the line
          increment 1              | column 11: expected 'from', found '1'
          increment from by        | column 16: expected a number, found 'by'
          increment from 1         | column 17: expected 'by', found the end of the line
          increment from 1 step 1  | column 18: expected 'by', found 'step'
          increment from 1 by      | column 20: expected a number, found the end of the line
          increment from 1 by 1 9  | column 23: expected until, jitter or the end of the line, found '9'
          increment from 1 by 1 until | column 28: expected a number, found the end of the line
          increment from 1 by 1 until 9 x | column 31: expected jitter or the end of the line, found 'x'
          increment from 1 by 1 jitter 15 | column 32: expected '%', found the end of the line
          increment from 1 by 1 jitter 15 % | column 33: expected '%', found '%'
          increment from 1 by 1 jitter 15% until 9 | column 34: expected the end of the line, found 'until'
          increment from 1 by 1 jitter 0% x | column 33: expected the end of the line, found 'x'
          decrement from 1         | column 17: expected 'by', found the end of the line
          """)
  void saysWhereItNoLongerUnderstandsAndWhatItExpected(String line, String detail) {
    assertRefused(() -> Rule.parse(line), "", detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          range 90..10                          | /max    | a range must not end below its start: 90..10
          float 1e400                           | /number | the number must lie between -1.8e308 and 1.8e308
          float 1e1234567890                    | /number | the number must lie between -1.8e308 and 1.8e308
          float 0e-999999999                    | /number | the number must have at most 30 decimal places
          float 1..1e400                        | /max    | the end of a range must lie between -1.8e308 and 1.8e308
          float 2..1                            | /max    | a range must not end below its start: 2..1
          float 1..2 places 11                  | /places | places must be 0 to 10, not 11
          float 1..2 places -1                  | /places | places must be 0 to 10, not -1
          float 1..2 places 4294967298          | /places | places must be 0 to 10, not 2147483647
          float 1..2 places -4294967290         | /places | places must be 0 to 10, not -2147483648
          increment from 1 by 0                 | /step   | the step of a counter must be above zero: 0
          increment from 1 by -1                | /step   | the step of a counter must be above zero: -1
          increment from 1 by 1 until 0         | /limit  | the limit of an increment counter must not be below its start: from 1 until 0
          decrement from 1 by 1 until 2         | /limit  | the limit of a decrement counter must not be above its start: from 1 until 2
          increment from 1 by 1 jitter 501%     | /jitter | jitter must be 0 to 500 percent, not 501
          increment from 1 by 1 jitter -1%      | /jitter | jitter must be 0 to 500 percent, not -1
          increment from 1 by 1 jitter 1e-31%   | /jitter | jitter must have at most 30 decimal places
          """)
  void namesTheRuleThatWellWrittenNumbersBreak(String line, String pointer, String detail) {
    assertRefused(() -> Rule.parse(line), pointer, detail);
  }

  @Test
  void namesAllFaultsAtOnce() {
    assertRefused(
        () -> Rule.parse("float 1e400..1e-31 places 11"),
        new Fault("/min", "the start of a range must lie between -1.8e308 and 1.8e308"),
        new Fault("/max", "the end of a range must have at most 30 decimal places"),
        new Fault("/places", "places must be 0 to 10, not 11"),
        new Fault("/max", "a range must not end below its start: 1E+400..1E-31"));
  }

  @Test
  void readsNumbersUpToTheLengthOfTheLongest() {
    String zeros = "0".repeat(697);

    assertThat(Rule.parse("float " + zeros + "1.5")).hasToString("float 1.5");
    assertRefused(
        () -> Rule.parse("float 0" + zeros + "1.5"),
        "",
        "column 7: expected a number of at most 700 digits, found '" + "0".repeat(60) + "…'");
  }

  @Test
  void showsOnlyTheBeginningOfWhatItFound() {
    String digits = "1".repeat(10_000);
    String shown = "'" + "1".repeat(60) + "…'";

    assertRefused(
        () -> Rule.parse("number " + digits),
        "",
        "column 8: expected a whole number of 64 bits, found " + shown);
    assertRefused(
        () -> Rule.parse("range 1.." + digits),
        "",
        "column 10: expected a whole number of 64 bits, found " + shown);
    assertRefused(
        () -> Rule.parse("float " + digits),
        "",
        "column 7: expected a number of at most 700 digits, found " + shown);
    assertRefused(
        () -> Rule.parse("epoch " + "x".repeat(10_000)),
        "",
        "column 7: expected the end of the line, found '" + "x".repeat(60) + "…'");
  }

  @Test
  void showsNoControlCharacters() {
    assertRefused(
        () -> Rule.parse("a\u0000b\u0007"),
        "",
        "column 1: expected text, number, float, epoch, range, increment or decrement,"
            + " found 'a\uFFFDb\uFFFD'");
  }
}
