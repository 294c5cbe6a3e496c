package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00.400Z");

  private final Block block = new Block();

  @Test
  void holdsOneDraw() {
    block.single(START);

    assertThat(block.count).isEqualTo(1);
    assertThat(block.instant(0)).isEqualTo(START);
  }

  @Test
  void holdsASeriesAndTheInstantBehindIt() {
    series(1, 300_000_000, 3);

    assertThat(block.count).isEqualTo(3);
    assertThat(IntStream.rangeClosed(0, 3).mapToObj(block::instant))
        .containsExactly(
            START, START.plusMillis(1_300), START.plusMillis(2_600), START.plusMillis(3_900));
  }

  @Test
  void carriesNanosIntoSeconds() {
    series(0, 600_000_000, 2);

    assertThat(block.seconds).startsWith(START.getEpochSecond(), START.getEpochSecond() + 1);
    assertThat(block.nanos).startsWith(400_000_000, 0, 600_000_000);
  }

  @Test
  void isAsLongAsItCanBe() {
    series(1, 0, Block.SIZE);

    assertThat(block.count).isEqualTo(Block.SIZE);
    assertThat(block.instant(Block.SIZE)).isEqualTo(START.plusSeconds(Block.SIZE));
  }

  @Test
  void knowsWhatIsBeforeAnInstant() {
    block.single(START);

    assertThat(block.isBefore(0, START)).isFalse();
    assertThat(block.isBefore(0, START.plusNanos(1))).isTrue();
    assertThat(block.isBefore(0, START.minusNanos(1))).isFalse();
    assertThat(block.isBefore(0, START.plusMillis(700))).as("later, of fewer nanos").isTrue();
    assertThat(block.isBefore(0, START.minusMillis(500))).as("earlier, of more nanos").isFalse();
  }

  @Test
  void dropsDrawsFromAnInstantOn() {
    assertThat(leftBefore(START.plusSeconds(5))).isEqualTo(5);
    assertThat(leftBefore(START.plusSeconds(5).plusNanos(1))).isEqualTo(6);
    assertThat(leftBefore(START.plusSeconds(5).minusNanos(1))).isEqualTo(5);
    assertThat(leftBefore(START.plusSeconds(9))).isEqualTo(9);
    assertThat(leftBefore(START.plusSeconds(10))).isEqualTo(10);
    assertThat(leftBefore(Instant.MAX)).isEqualTo(10);
  }

  @Test
  void keepsItsFirstDraw() {
    assertThat(leftBefore(START.plusSeconds(1))).isEqualTo(1);
    assertThat(leftBefore(START.minusSeconds(1))).isEqualTo(1);
    assertThat(leftBefore(Instant.MIN)).isEqualTo(1);
  }

  private int leftBefore(Instant end) {
    series(1, 0, 10);
    block.cutAt(end);
    return block.count;
  }

  private void series(long stepSeconds, int stepNanos, int draws) {
    block.series(START.getEpochSecond(), START.getNano(), stepSeconds, stepNanos, draws);
  }
}
