package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

  @ParameterizedTest
  @CsvSource({"'', 0", "a, 1", "abcdefg, 1", "abcdefgh, 2", "abcdefghijklmn, 2", "µµµµ, 2"})
  void takesAPieceForSevenBytes(String text, int pieces) {
    Literal literal = new Literal(text);

    assertThat(literal.pieces()).isEqualTo(pieces);
    assertThat(literal.length()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "abcdefg", "abcdefghijklmno", "a€€€€€", "\uD83D\uDE80\uD83D\uDE80"})
  void isTheSameInPiecesAsInBytes(String text) {
    Literal literal = new Literal(text);
    long[] before = {Digits.of("before")};
    long[][] row = new long[10][];
    row[0] = before;
    byte[] bytes = new byte[50];

    int count = literal.addTo(row, 1);
    int end = literal.put(bytes, 3);

    assertThat(row[0]).isSameAs(before);
    assertThat(count).isEqualTo(1 + literal.pieces());
    assertThat(joined(row, 1, count)).isEqualTo(text);
    assertThat(end).isEqualTo(3 + literal.length());
    assertThat(new String(bytes, 3, end - 3, StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(bytes).startsWith(0, 0, 0);
  }

  private static String joined(long[][] row, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = from; i < to; i++) {
      for (int k = 0; k < Digits.length(row[i][0]); k++) {
        bytes.write((int) (row[i][0] >>> 8 * k));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
