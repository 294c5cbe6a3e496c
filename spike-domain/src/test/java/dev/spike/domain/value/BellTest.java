package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BellTest {

  /** From tables of the normal distribution. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.75, 0.674489750196082",
    "0.9, 1.281551565544600",
    "0.975, 1.959963984540054",
    "0.999, 3.090232306167813",
    "0.9999997, 4.991217",
    "0.025, -1.959963984540054",
    "0.001, -3.090232306167813"
  })
  void knowsHowFarOutAShareLies(double share, double deviate) {
    long word = (long) (share * 0x1p52) << 12;

    assertThat(Bell.at(word)).isCloseTo(deviate, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0, -8.2", "-1, 8.2"})
  void isFiniteAtBothEnds(long word, double deviate) {
    assertThat(Bell.at(word)).isCloseTo(deviate, within(0.1));
  }
}
