package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCounterTest {

  @RepeatedTest(200)
  void reachesAnyTickByArithmetic(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    int start = random.nextInt(40) - 20;
    boolean up = random.nextBoolean();
    int limit = start + (up ? 1 : -1) * random.nextInt(30);
    String until = random.nextBoolean() ? " until " + limit : "";
    String rule = (up ? "increment from " : "decrement from ") + start;
    UnitCounter counter = counter(rule + " by " + (1 + random.nextInt(12)) + until);
    long first = start + random.nextInt(80) - 40;
    long at = first;
    for (int ticks = 0; ticks < 100; ticks++) {
      assertThat(counter.afterAll(first, ticks)).as("seed %d", seed).hasValue(at);
      at = counter.after(at, 0);
    }
  }

  @Test
  void reachesTicksBeyondAnyWait() {
    assertThat(counter("increment from 1 by 1 until 10").afterAll(1, Long.MAX_VALUE))
        .hasValue(1 + Long.MAX_VALUE % 10);
    assertThat(counter("increment from 0 by 2").afterAll(0, 1L << 60)).hasValue(1L << 61);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "increment from 1 by 1 jitter 10%",
        "increment from 0 by 8",
        "decrement from 0 by 8"
      })
  void leavesToLoopsWhatNeedsChanceOrMoreRoom(String rule) {
    assertThat(counter(rule).afterAll(0, Long.MAX_VALUE / 4)).isEmpty();
  }

  private static UnitCounter counter(String rule) {
    return Rule.parse(rule)
        .fold(
            stateless -> Optional.<UnitCounter>empty(),
            Counter::inUnits,
            derived -> Optional.<UnitCounter>empty())
        .orElseThrow();
  }
}
