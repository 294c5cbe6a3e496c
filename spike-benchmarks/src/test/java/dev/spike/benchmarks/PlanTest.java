package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void takesSeveralRoundsUnlessInAHurry() {
    assertThat(Plan.of(List.of()).rounds()).isGreaterThan(1);
    assertThat(Plan.of(List.of("--quick")).rounds()).isEqualTo(1);
  }

  @Test
  void keepsTheFilterWhereverItStands() {
    assertThat(Plan.of(List.of("--quick", "csv")).filter()).isEqualTo("csv");
    assertThat(Plan.of(List.of("csv", "--quick")).filter()).isEqualTo("csv");
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> Plan.of(List.of("--slow"))).hasMessageContaining("--slow");
    assertThatThrownBy(() -> Plan.of(List.of("csv", "json"))).hasMessageContaining("csv json");
  }
}
