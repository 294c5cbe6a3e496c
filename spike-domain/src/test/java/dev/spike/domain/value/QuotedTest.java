package dev.spike.domain.value;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

  @Test
  void escapesAsJsonDoes() {
    assertThat(Quoted.quote("a\"b\\c/d\b\f\n\r\t")).isEqualTo("\"a\\\"b\\\\c/d\\b\\f\\n\\r\\t\"");
    assertThat(Quoted.quote("\u0001\u007F\u0085\u2028\u2029"))
        .isEqualTo("\"\\u0001\\u007f\\u0085\\u2028\\u2029\"");
    assertThat(Quoted.quote("Grüße \uD83D\uDE80")).isEqualTo("\"Grüße \uD83D\uDE80\"");
    assertThat(Quoted.quote("")).isEqualTo("\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "web-01", "a b", "a\"b", "a\\b", "a: b", "\uD83D\uDE80", "\u00A0"})
  void leavesTextsAloneThatALineCanHold(String text) {
    assertThat(Quoted.whereNeeded(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " a", "a ", "\u2003a", "\"", "\"a", "a\nb", "a\u2028b", "\u2029"})
  void quotesTextsThatALineWouldChange(String text) {
    assertThat(Quoted.whereNeeded(text)).isEqualTo(Quoted.quote(text)).startsWith("\"");
  }

  @Test
  void readsEachEscape() {
    assertThat(Quoted.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00Df\"", 0).text())
        .isEqualTo("\"\\/\b\f\n\r\tAß");
  }

  @Test
  void endsBehindItsLastMark() {
    assertThat(Quoted.read("x: \"a\\u0041b\\n\" y", 3)).isEqualTo(new Quoted("aAb\n", 15));
    assertThat(Quoted.read("\"\"", 0)).isEqualTo(new Quoted("", 2));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          "          | column 2: expected a closing quotation mark
          "abc       | column 5: expected a closing quotation mark
          "abc\\"     | column 7: expected a closing quotation mark
          "a\\x"      | column 4: expected one of " \\ / b f n r t u after the backslash
          "a\\        | column 4: expected one of " \\ / b f n r t u after the backslash
          "\\u12      | column 6: expected four hexadecimal digits
          "\\u12g4"   | column 6: expected four hexadecimal digits
          "\\u"       | column 4: expected four hexadecimal digits
          "\\u0041    | column 8: expected a closing quotation mark
          """)
  void saysWhereItIsNoQuotation(String line, String detail) {
    assertRefused(() -> Quoted.read(line, 0), "", detail);
  }
}
