package dev.spike.domain.schedule;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpikeNameTest {

  @Test
  void isAName() {
    assertThat(new SpikeName("Black Friday / 09:00")).hasToString("Black Friday / 09:00");
    assertRefused(() -> new SpikeName(""), "", "the name of a spike must not be empty");
    assertRefused(
        () -> new SpikeName("x".repeat(10_000)),
        "",
        "the name of a spike must have at most 255 characters, not 10000");
  }
}
