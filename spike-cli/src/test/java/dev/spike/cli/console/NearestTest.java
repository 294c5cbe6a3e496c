package dev.spike.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "help, help, 0",
    "hlep, help, 1",
    "hep, help, 1",
    "helpp, help, 1",
    "hulp, help, 1",
    "ehpl, help, 2",
    "'', help, 4",
    "help, '', 4"
  })
  void countsSlips(String typed, String meant, int slips) {
    assertThat(Nearest.slips(typed, meant)).isEqualTo(slips);
  }

  @Test
  void prefersTheFewestSlips() {
    assertThat(Nearest.to("exprt", List.of("import", "export"))).contains("export");
  }

  @Test
  void staysSilentWhenNothingIsNear() {
    assertThat(Nearest.to("quit", List.of("import", "export"))).isEmpty();
  }

  @Test
  void advisesWhatWasPerhapsMeant() {
    assertThat(Nearest.advice("exprt", List.of("import", "export"), "see 'spike help'"))
        .isEqualTo("did you mean 'export'?");
    assertThat(Nearest.advice("xyzzy", List.of("import", "export"), "see 'spike help'"))
        .isEqualTo("see 'spike help'");
  }
}
