package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitsTest {

  @Test
  void holdsUpToSevenBytes() {
    assertThat(text(Digits.of(""))).isEmpty();
    assertThat(text(Digits.of("a"))).isEqualTo("a");
    assertThat(text(Digits.of("1234567"))).isEqualTo("1234567");
    assertThat(text(Digits.of("µ€".getBytes(StandardCharsets.UTF_8)))).isEqualTo("µ€");
    assertThat(Digits.length(Digits.of(""))).isZero();
    assertThat(Digits.length(Digits.of("1234567"))).isEqualTo(7);
  }

  @Test
  void growsByACharacter() {
    assertThat(text(Digits.append(Digits.of(""), ','))).isEqualTo(",");
    assertThat(text(Digits.append(Digits.of("12"), '}'))).isEqualTo("12}");
    assertThat(text(Digits.append(Digits.of("123456"), '\n'))).isEqualTo("123456\n");
  }

  @Test
  void spellsSmallNumbers() {
    for (int number = 0; number < Digits.SMALL; number++) {
      assertThat(text(Digits.small(number))).isEqualTo(Integer.toString(number));
    }
  }

  @Test
  void spellsNumbersWithoutLeadingZeros() {
    numbers(Digits.LIMIT)
        .forEach(
            number -> assertThat(text(Digits.whole(number))).isEqualTo(Integer.toString(number)));
  }

  @Test
  void spellsTheLastDigitsWithLeadingZeros() {
    for (int width = 1; width <= Digits.PER_PIECE; width++) {
      int limit = (int) Column.unit(width);
      String format = "%0" + width + "d";
      numbers(limit)
          .forEach(
              number ->
                  assertThat(text(Digits.padded(number, format.charAt(2) - '0')))
                      .isEqualTo(String.format(format, number)));
    }
    assertThat(text(Digits.padded(123, 0))).isEmpty();
    assertThat(text(Digits.padded(123456, 2))).isEqualTo("56");
  }

  @Test
  void putsAPointBeforeDigits() {
    assertThat(text(Digits.behindPoint(Digits.of("5")))).isEqualTo(".5");
    assertThat(text(Digits.behindPoint(Digits.of("012345")))).isEqualTo(".012345");
  }

  @Test
  void putsAPointBetweenDigits() {
    for (int places = 1; places <= 4; places++) {
      int digits = places;
      numbers(100_000)
          .forEach(
              number ->
                  assertThat(text(Digits.withPoint(number, digits)))
                      .isEqualTo(BigDecimal.valueOf(number, digits).toPlainString()));
    }
  }

  /** Some numbers below a limit: the borders of lengths, and others of all lengths. */
  private static IntStream numbers(int limit) {
    IntStream borders = IntStream.iterate(1, power -> power <= limit, power -> power * 10);
    IntStream near = borders.flatMap(power -> IntStream.rangeClosed(power - 3, power + 3));
    IntStream others = IntStream.iterate(1, number -> number < limit, number -> number * 3 + 1);
    return IntStream.concat(near, others).filter(number -> number >= 0 && number < limit);
  }

  private static String text(long piece) {
    int length = (int) (piece >>> 56);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (piece >>> 8 * i);
    }
    long rest = piece & (1L << 56) - 1;
    assertThat(length < 7 ? rest >>> 8 * length : 0).as("what is behind the text").isZero();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
