package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChanceTest {

  private static final int WORDS = 64_000;

  @Test
  void isSplitMix64() {
    assertThat(Chance.word(0, 1)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(Chance.word(0, 2)).isEqualTo(0x6E789E6AA1B965F4L);
    assertThat(Chance.word(0, 3)).isEqualTo(0x06C45D188009454FL);
    for (long seed : new long[] {0, 1, -1, 1234567, Long.MIN_VALUE, Long.MAX_VALUE}) {
      SplittableRandom reference = new SplittableRandom(seed);
      for (int n = 1; n <= 1_000; n++) {
        assertThat(Chance.word(seed, n)).as("seed %d", seed).isEqualTo(reference.nextLong());
      }
    }
  }

  @Test
  void hasTheSameWordForTheSameStreamAndOrdinal() {
    assertThat(new Chance(5, 9).word()).isEqualTo(new Chance(5, 9).word());
    assertThat(new Chance(5, 9).word()).isEqualTo(Chance.word(5, 9));
    assertThat(new Chance(5, 9).word()).isNotEqualTo(new Chance(5, 10).word());
    assertThat(new Chance(5, 9).word()).isNotEqualTo(new Chance(6, 9).word());
  }

  @Test
  void sharesByTheExactProductWhateverTheSigns() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 0; n < 20_000; n++) {
      long word = n < 4 ? new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}[n] : random.nextLong();
      long width = random.nextLong() >>> random.nextInt(1, Long.SIZE);
      BigInteger exact =
          new BigInteger(Long.toUnsignedString(word))
              .multiply(BigInteger.valueOf(width))
              .shiftRight(64);
      assertThat(Chance.share(word, width))
          .as("share(%d, %d)", word, width)
          .isEqualTo(exact.longValueExact());
    }
  }

  @Test
  void setsEveryBitHalfOfTheTime() {
    long stream = new Seed(1).stream("bits");
    int[] set = new int[Long.SIZE];
    for (int n = 0; n < WORDS; n++) {
      long word = Chance.word(stream, n);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        set[bit] += (int) (word >>> bit & 1);
      }
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertThat(set[bit]).as("bit %d", bit).isBetween(31_400, 32_600);
    }
  }

  @Test
  void holdsNeighbouringDrawsApart() {
    long stream = new Seed(2).stream("neighbours");
    assertIndependent(n -> Chance.word(stream, n), n -> Chance.word(stream, n + 1));
  }

  @Test
  void holdsStreamsApart() {
    long one = new Seed(3).stream("Performance/cpu1");
    long next = new Seed(3).stream("Performance/cpu2");
    long sameNameOfNextSeed = new Seed(4).stream("Performance/cpu1");

    assertIndependent(n -> Chance.word(one, n), n -> Chance.word(next, n));
    assertIndependent(n -> Chance.word(one, n), n -> Chance.word(sameNameOfNextSeed, n));
    for (int lag = 1; lag < 8; lag++) {
      int later = lag;
      assertIndependent(n -> Chance.word(one, n), n -> Chance.word(next, n + later));
    }
  }

  /** Independent pairs fall evenly on an 8 by 8 board and differ in half of their bits. */
  private static void assertIndependent(Words left, Words right) {
    int[] board = new int[64];
    long differing = 0;
    for (int n = 0; n < WORDS; n++) {
      long a = left.word(n);
      long b = right.word(n);
      board[(int) (a >>> 61 << 3 | b >>> 61)]++;
      differing += Long.bitCount(a ^ b);
    }
    double expected = WORDS / 64.0;
    double deviation = 0;
    for (int seen : board) {
      deviation += (seen - expected) * (seen - expected) / expected;
    }
    assertThat(deviation).as("chi-squared of 63 degrees of freedom").isBetween(25.0, 115.0);
    assertThat(differing / (double) WORDS).as("bits that differ").isBetween(31.9, 32.1);
  }

  private interface Words {
    long word(long ordinal);
  }
}
