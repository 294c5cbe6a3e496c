package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitsTest {

  private static final long SEED = 20_260_101;

  static Digits[] ways() {
    return new Digits[] {new FourDigits(), new TwoDigits()};
  }

  @ParameterizedTest
  @MethodSource("ways")
  void writesWholeNumbersOfAnyLength(Digits digits) {
    byte[] target = new byte[64];
    numbers()
        .forEach(
            value ->
                assertThat(text(target, digits.whole(target, 3, value)))
                    .as("seed %d", SEED)
                    .isEqualTo(Long.toString(value)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void writesEverySmallNumber(Digits digits) {
    byte[] target = new byte[64];
    for (int value = 0; value < 10_000; value++) {
      assertThat(text(target, digits.small(target, 3, value))).isEqualTo(Integer.toString(value));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void writesFractionsWithAllTheirPlaces(Digits digits) {
    byte[] target = new byte[64];
    assertThat(text(target, digits.fraction(target, 3, 5, 2))).isEqualTo(".05");
    assertThat(text(target, digits.fraction(target, 3, 40, 3))).isEqualTo(".040");
    assertThat(text(target, digits.fraction(target, 3, 9_999, 4))).isEqualTo(".9999");
  }

  private static LongStream numbers() {
    LongStream edges =
        LongStream.iterate(1, power -> power <= Long.MAX_VALUE / 10, power -> power * 10)
            .flatMap(power -> LongStream.of(power - 1, power, power + 1));
    SplittableRandom random = new SplittableRandom(SEED);
    LongStream others =
        LongStream.generate(() -> random.nextLong() >>> random.nextInt(1, 64)).limit(10_000);
    return LongStream.concat(edges, others);
  }

  private static String text(byte[] target, int end) {
    return new String(target, 3, end - 3, StandardCharsets.US_ASCII);
  }
}
