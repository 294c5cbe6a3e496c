package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StampTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  @Test
  void beginsWithTheFirstVersion() {
    assertThat(Stamp.of(MONDAY)).isEqualTo(new Stamp(1, MONDAY, MONDAY));
  }

  @Test
  void countsChangesAndKeepsWhenTheThingWasMade() {
    assertThat(Stamp.of(MONDAY).touched(TUESDAY)).isEqualTo(new Stamp(2, MONDAY, TUESDAY));
    assertThat(Stamp.of(MONDAY).touched(TUESDAY).touched(TUESDAY).version()).isEqualTo(3);
  }
}
