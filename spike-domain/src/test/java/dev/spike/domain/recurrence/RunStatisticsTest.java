package dev.spike.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {

  @Test
  void countsEachThingByItself() {
    RunStatistics statistics = new RunStatistics(10, 4, 3, 2);

    assertThat(statistics.withStart()).isEqualTo(new RunStatistics(11, 4, 3, 2));
    assertThat(statistics.withSuccess()).isEqualTo(new RunStatistics(10, 5, 3, 2));
    assertThat(statistics.withFailure()).isEqualTo(new RunStatistics(10, 4, 4, 2));
    assertThat(statistics.withMiss()).isEqualTo(new RunStatistics(10, 4, 3, 3));
    assertThat(RunStatistics.NONE).isEqualTo(new RunStatistics(0, 0, 0, 0));
  }

  @Test
  void refusesNegativeCountsAllAtOnce() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new RunStatistics(-1, -2, -3, -4))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(
                        new Fault("/total", "'total' is -1; allowed are 0 and more"),
                        new Fault("/successful", "'successful' is -2; allowed are 0 and more"),
                        new Fault("/failed", "'failed' is -3; allowed are 0 and more"),
                        new Fault("/missed", "'missed' is -4; allowed are 0 and more")));
  }

  @Test
  void comparesOutcomesOnlyWithRunsThatCanBe() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new RunStatistics(-1, 0, 0, 0))
        .satisfies(refusal -> assertThat(refusal.faults()).hasSize(1));
  }

  @Test
  void refusesMoreOutcomesThanRuns() {
    RunStatistics allEnded = new RunStatistics(7, 4, 3, 100);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(allEnded::withSuccess)
        .withMessage("8 of 7 runs cannot have ended; allowed are at most as many as were started")
        .satisfies(
            refusal ->
                assertThat(refusal.faults()).extracting(Fault::pointer).containsOnly("/total"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(allEnded::withFailure);
  }
}
