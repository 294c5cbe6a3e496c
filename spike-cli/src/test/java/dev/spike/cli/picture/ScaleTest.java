package dev.spike.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "0, 100, 0 50 100",
    "10, 90, 0 50 100",
    "0, 44, 0 20 40",
    "7, 7, 2.5 5 7.5 10",
    "0, 0, 0 0.5 1",
    "350, 480, 350 400 450 500",
    "-3, 400, 0 200 400",
    "-90, -10, -100 -50 0",
    "0, 4294967295, 0 2G 4G",
    "0, 172800, 0 100k 200k",
    "0.002, 0.003, 0.002 0.0025 0.003",
    "1e20, 3e20, 0 100e18 200e18 300e18",
    "-1e300, 1e300, -1e300 0 1e300"
  })
  void standsAtRoundNumbers(double least, double most, String labels) {
    Scale scale = Scale.of(least, most);

    assertThat(scale.ticks().stream().map(scale::label).collect(Collectors.joining(" ")))
        .isEqualTo(labels);
    assertThat(scale.low()).isLessThanOrEqualTo(least);
    assertThat(scale.high()).isGreaterThanOrEqualTo(most);
  }
}
