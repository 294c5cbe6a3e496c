package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web-01",
        "Grüße, 世界",
        "\uD83D\uDE80",
        "a\uD83D\uDE80b\uD83D\uDE80",
        "\u0001\n\t",
        "\uFFFF"
      })
  void areStorableWhereUtf8CanWriteThem(String text) {
    assertThat(Texts.areStorable(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "a\u0000b",
        "\uD83D",
        "\uDE80",
        "\uDE80\uD83D",
        "\uD83Da",
        "\uD83D\uD83D\uDE80",
        "\uD83D\uDE80\uDE80",
        "a\uD83D\uDE80b\uD83D"
      })
  void areNotStorableWithZeroOrHalfASurrogatePair(String text) {
    assertThat(Texts.areStorable(text)).isFalse();
  }

  @Test
  void areShownInQuotes() {
    assertThat(Texts.shown("")).isEqualTo("''");
    assertThat(Texts.shown("web-01")).isEqualTo("'web-01'");
    assertThat(Texts.shown("a".repeat(60))).isEqualTo("'" + "a".repeat(60) + "'");
  }

  @Test
  void areShownByTheirBeginningWhenLong() {
    assertThat(Texts.shown("a".repeat(61))).isEqualTo("'" + "a".repeat(60) + "…'");
    assertThat(Texts.shown("a".repeat(59) + "\uD83D\uDE80b"))
        .as("never cut through the middle of a character")
        .isEqualTo("'" + "a".repeat(59) + "\uD83D\uDE80…'");
  }

  @Test
  void areShownWithoutWhatWouldTearASentence() {
    assertThat(Texts.shown("a\nb\u0000c\u0085d\u2028e\u2029f\uD83Dg"))
        .isEqualTo("'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg'");
  }
}
