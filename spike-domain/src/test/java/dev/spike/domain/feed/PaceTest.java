package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00.900Z");
  private static final Duration EVERY = Duration.ofMillis(1_250);

  private final Block block = new Block();

  @Test
  void goesOnBehindTheDrawsThatWereKept() {
    Pace pace = new Pace.Series(START, EVERY);
    pace.propose(block, 10);
    assertThat(block.count).isEqualTo(10);
    block.cutAt(START.plus(EVERY.multipliedBy(4)));
    pace.accept(block);

    pace.propose(block, 3);

    assertThat(block.count).isEqualTo(3);
    assertThat(block.instant(0)).isEqualTo(START.plus(EVERY.multipliedBy(4)));
    assertThat(block.instant(2)).isEqualTo(START.plus(EVERY.multipliedBy(6)));
  }

  @Test
  void followsAClock() {
    Instant[] now = {START};
    Pace pace = new Pace.Clock(() -> now[0], Optional.empty(), Duration.ofSeconds(1));
    pace.propose(block, 10);
    assertThat(block.count).isEqualTo(1);
    assertThat(block.instant(0)).isEqualTo(START);
    pace.accept(block);

    now[0] = START.plusNanos(1);
    pace.propose(block, 10);

    assertThat(block.instant(0)).isEqualTo(START.plusNanos(1));
  }

  @Test
  void countsTheDrawsBetweenTwoInstants() {
    assertThat(draws(Duration.ZERO)).isZero();
    assertThat(draws(Duration.ofSeconds(-10))).isZero();
    assertThat(draws(Duration.ofNanos(1))).isEqualTo(1);
    assertThat(draws(EVERY)).isEqualTo(1);
    assertThat(draws(EVERY.plusNanos(1))).isEqualTo(2);
    assertThat(draws(EVERY.multipliedBy(100))).isEqualTo(100);
  }

  private static long draws(Duration length) {
    return Pace.Series.draws(START, START.plus(length), EVERY);
  }
}
