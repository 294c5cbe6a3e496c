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
        "decrement from 10 by 1",
        "range 10..90 hold 5m",
        "float 0.5..2.5 places 3 hold 1h30m",
        "sine 0..100 every 1h",
        "sawtooth -1.5..1.5 every 250ms phase 50ms places 3 noise 0.1",
        "square 0..1 every 10m places 0",
        "triangle 0..1 every 7d",
        "daily Europe/Berlin 00:00=10 08:30=80 17:00=60.5",
        "weekly UTC mon-08:00=80 sat-00:00=5 noise 2",
        "walk 0..100 step 2 every 10s",
        "normal 50 deviation 5 min 0 max 100",
        "normal 50 deviation 5 max 100 places 0",
        "sequence 1 2.5 -3 every 5m",
        "sequence 1 2 3 every 5m from 2026-03-01T09:00:00Z hold places 2",
        "replay 0s=1 10s=5 30s=2.5 every 1m from 2026-03-01T09:00:00Z noise 1",
        "range 10..90 bent by multiply 3",
        "float 0.5..2.5 places 3 bent by add -0.5 linear in 10m out 5m",
        "increment from 0 by 5 bent by percent 20 stairs 5 in 10m"
            + " during 2026-03-01T09:00:00Z/2026-03-01T10:00:00Z",
        "sine 0..1 every 1h bent by clamp 0.2..0.8 burst 30s 1m30s in 10s",
        "number 5 bent by set 7 sawtooth in 10s",
        "range 1..2 hold 5m bent by set 7 gaussian out 10s",
        "text 1 bent by set 7",
        "expression requests * 0.02",
        "expression places + noise places 0 noise 1.5",
        "expression \"a bent by b\" / 2 bent by multiply 3 linear in 10m",
        "expression if(a > b, 1, 2) noise 2 bent by set 7"
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
          rnge 1..2                | column 1: expected text, number, float, epoch, range, increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found 'rnge'
          ``                       | column 1: expected text, number, float, epoch, range, increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found the end of the line
          `   `                    | column 4: expected text, number, float, epoch, range, increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found the end of the line
          Range 1..2               | column 1: expected text, number, float, epoch, range, increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found 'Range'
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
          float 1..2 3             | column 12: expected places, hold or the end of the line, found '3'
          float 1..2 places        | column 18: expected a whole number, found the end of the line
          float 1..2 places 1.5    | column 19: expected a whole number, found '1.5'
          float 1..2 places 3 x    | column 21: expected hold or the end of the line, found 'x'
          float 1..2 places 3 places 3 | column 21: expected hold or the end of the line, found 'places'
          epoch now                | column 7: expected the end of the line, found 'now'
          range                    | column 6: expected a whole number, found the end of the line
          range 10                 | column 9: expected '..', found the end of the line
          range 10 90              | column 10: expected '..', found '90'
          range 10 .. 90           | column 10: expected '..', found '..'
          range 10.90              | column 9: expected '..', found '.90'
          range 10..               | column 11: expected a whole number, found the end of the line
          range 10..90 91          | column 14: expected hold or the end of the line, found '91'
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
          range 1..2 hold          | column 16: expected a length of time, found the end of the line
          range 1..2 hold 5        | column 17: a length of time is written as 90s, 15m, 1h30m, 7d or 250ms, not '5'
          range 1..2 hold 5m x     | column 20: expected the end of the line, found 'x'
          float 1..2 hold 5m places 3 | column 20: expected the end of the line, found 'places'
          sine 0 1 every 1h        | column 8: expected '..', found '1'
          sine 0..1                | column 10: expected 'every', found the end of the line
          sine 0..1 every          | column 16: expected a length of time, found the end of the line
          sine 0..1 every 1h x     | column 20: expected places, noise or the end of the line, found 'x'
          sine 0..1 every 1h places 1 x | column 29: expected noise or the end of the line, found 'x'
          sine 0..1 every 1h noise 1 places 1 | column 28: expected the end of the line, found 'places'
          daily                    | column 6: expected a time zone, found the end of the line
          daily Mars/Base 00:00=1  | column 7: there is no time zone 'Mars/Base'; write one such as Europe/Berlin or UTC
          daily UTC                | column 10: expected a point such as 00:00=10, found the end of the line
          weekly UTC 1             | column 12: expected a point such as mon-00:00=10, found '1'
          walk 0..1 every 1s       | column 11: expected 'step', found 'every'
          normal 5 by 1            | column 10: expected 'deviation', found 'by'
          sequence every 1m        | column 10: expected a number, found 'every'
          sequence 1 2 3           | column 15: expected 'every', found the end of the line
          sequence 1 every 1m from noon | column 26: an instant is written as 2026-03-01T09:00:00Z, not 'noon'
          replay every 1m          | column 8: expected a point such as 0s=10, found 'every'
          range 1..2 bent by       | column 12: expected hold or the end of the line, found 'bent'
          range 1..2 bent by less  | column 20: expected one of set, add, multiply, percent, clamp, found 'less'
          range 1..2 bent by set   | column 23: expected a number, found the end of the line
          range 1..2 bent by clamp 5 | column 27: expected '..', found the end of the line
          range 1..2 bent by set 5 linearly | column 26: expected the end of the line, found 'linearly'
          range 1..2 bent by set 5 burst 1s | column 34: expected a length of time, found the end of the line
          range 1..2 bent by set 5 during now | column 33: a window is written as 2026-03-01T09:00:00Z/2026-03-01T10:00:00Z, not 'now'
          range 1.. bent by set 5  | column 10: expected a whole number, found the end of the line
          expression               | column 11: expected a number, a field, a function or '(', found the end of the line
          expression a b           | column 14: expected an operation, places, noise or the end of the line, found 'b'
          expression a places      | column 20: expected a whole number, found the end of the line
          expression a places 1 2  | column 23: expected noise or the end of the line, found '2'
          expression a bent by     | column 21: expected one of set, add, multiply, percent, clamp, found the end of the line
          expression foo(1)        | column 12: expected one of the functions min, max, abs, round, floor, ceil, sqrt, clamp or if, found 'foo(1)'
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
          range 1..2 hold 0s                    | /hold   | the time for which a range holds its value must be longer than nothing
          sine 1..1 every 1h                    | /max    | the upper bound of a wave must be above the lower one: 1..1
          sine 0..1 every 0s                    | /period | the period of a wave must be longer than nothing
          sine 0..1e400 every 1h                | /max    | the upper bound of a wave must lie between -1.8e308 and 1.8e308
          sine 0..1 every 1h places 11          | /places | places must be 0 to 10, not 11
          sine 0..1 every 1h noise -1           | /noise  | noise must not be below zero: -1
          daily UTC 25:00=1                     | ''      | a time of the day is written as 01:00, not '25:00'
          daily UTC mon-08:00=1                 | ''      | a time of the day is written as 01:00, not 'mon-08:00'
          weekly UTC 08:00=1                    | ''      | a time of the week is written as mon-01:00, not '08:00'
          daily UTC 08:00=1 08:00=2             | /points | there is more than one point at 08:00
          daily UTC 08:00=1e400                 | /value  | the value of a point must lie between -1.8e308 and 1.8e308
          walk 5..5 step 1 every 1s             | /max    | the upper bound of a random walk must be above the lower one: 5..5
          walk 0..9 step 0 every 1s             | /step   | the step of a random walk must be above zero: 0
          walk 0..9 step 1 every 0s             | /every  | the time between two steps must be longer than nothing
          normal 5 deviation 0                  | /deviation | the deviation of a normal distribution must be above zero: 0
          normal 5 deviation 1 min 2 max 2      | /max    | the upper bound must be above the lower one: 2..2
          sequence 1 2 every 0s                 | /every  | the time for each value of a sequence must be longer than nothing
          epoch bent by set 5                   | ''      | only numbers can be bent, and only once: 'epoch'
          range 1..2 bent by clamp 5..4         | /max    | the bounds must not be upside down: 5..4
          expression a places 11                | /places | places must be 0 to 10, not 11
          expression a noise -1                 | /noise  | noise must not be below zero: -1
          range 1..2 bent by set 1e400          | /set    | the number to set must lie between -1.8e308 and 1.8e308
          range 1..2 bent by set 5 step in 5s   | /in     | a step has no ramps; linear, exponential, gaussian and stairs have
          range 1..2 bent by set 5 stairs 1 in 5s | /stairs | a staircase has 2 to 1000 stairs, not 1
          range 1..2 bent by set 5 sawtooth     | /in     | saw teeth need a time that each takes to rise, and fall at once
          range 1..2 bent by set 5 burst 0s 5s  | /on     | bursts need a time that they last and one between them, longer than nothing
          range 1..2 bent by set 5 linear in 5m out 6m during 2026-03-01T09:00:00Z/2026-03-01T09:10:00Z | /in | ramps of 5m and 6m are longer than the window from 2026-03-01T09:00:00Z to 2026-03-01T09:10:00Z
          replay 10s=1 5s=2 every 1m            | /points | point 2 of a series is not behind the one before: 5s
          replay 0s=1 60s=2 every 1m            | /length | a series must be longer than its last point is late: 1m with a point at 1m
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
        "column 1: expected text, number, float, epoch, range, increment, decrement, sine,"
            + " sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found 'a\uFFFDb\uFFFD'");
  }
}
