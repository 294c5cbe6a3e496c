package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void readAsTheirNumbers() {
    assertThat(new UserId(41)).hasToString("41");
    assertThat(new CollectionId(42)).hasToString("42");
    assertThat(new FieldId(43)).hasToString("43");
    assertThat(new SpikeId(44)).hasToString("44");
    assertThat(new SpikeFieldId(45)).hasToString("45");
  }
}
