package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The programs of the tests themselves, without which these would show nothing. */
@ExtendWith(Monitoring.class)
class PrometheusProgramIT {

  @Test
  void answersFromItsFirstMoment() {
    try (PrometheusProgram prometheus = PrometheusProgram.by("scrape_configs: []\n")) {
      assertThat(prometheus.value("vector(42)")).isEqualTo("42");
      assertThat(prometheus.query("up")).isEmpty();
    }
  }

  @Test
  void promtoolRefusesWhatIsWrong() {
    assertThat(Promtool.typing("a b c d\n", "check", "metrics").exit()).isEqualTo(1);
    assertThat(Promtool.typing("# HELP a A.\n# TYPE a gauge\na 1\n", "check", "metrics").exit())
        .isEqualTo(0);
  }
}
