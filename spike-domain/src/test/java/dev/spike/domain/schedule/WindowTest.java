package dev.spike.domain.schedule;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant END = Instant.parse("2026-03-01T10:00:00Z");

  private final Window window = new Window(START, END);

  /** Allen's thirteen relations of two stretches of time; the other one is 10 to 20. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "precedes, 1, 5, false",
    "meets, 1, 10, false",
    "overlaps, 1, 15, true",
    "is finished by, 1, 20, true",
    "contains, 1, 30, true",
    "starts, 10, 15, true",
    "equals, 10, 20, true",
    "is started by, 10, 30, true",
    "is during, 12, 15, true",
    "finishes, 15, 20, true",
    "is overlapped by, 15, 30, true",
    "is met by, 20, 30, false",
    "is preceded by, 25, 30, false"
  })
  void overlapsWhereAnInstantIsCommonToBoth(String relation, long start, long end, boolean common) {
    Window other = window(10, 20);

    assertThat(window(start, end).overlaps(other))
        .as("one %s the other", relation)
        .isEqualTo(common);
    assertThat(other.overlaps(window(start, end))).as("and inversely").isEqualTo(common);
  }

  @Test
  void overlapsByASingleNanosecond() {
    Window next = new Window(END, END.plusSeconds(1));

    assertThat(window.overlaps(next)).isFalse();
    assertThat(window.overlaps(new Window(END.minusNanos(1), END.plusSeconds(1)))).isTrue();
  }

  @Test
  void includesItsStartAndNotItsEnd() {
    assertThat(window.statusAt(Instant.MIN)).isEqualTo(Status.SCHEDULED);
    assertThat(window.statusAt(START.minusNanos(1))).isEqualTo(Status.SCHEDULED);
    assertThat(window.statusAt(START)).isEqualTo(Status.ACTIVE);
    assertThat(window.statusAt(END.minusNanos(1))).isEqualTo(Status.ACTIVE);
    assertThat(window.statusAt(END)).isEqualTo(Status.EXPIRED);
    assertThat(window.statusAt(Instant.MAX)).isEqualTo(Status.EXPIRED);
  }

  @Test
  void mustEndAfterItStarts() {
    assertRefused(
        () -> new Window(END, START),
        "/end",
        "a spike must end after it starts, not run from 2026-03-01T10:00:00Z to 2026-03-01T09:00:00Z");
    assertRefused(
        () -> new Window(START, START),
        "/end",
        "a spike must end after it starts, not run from 2026-03-01T09:00:00Z to 2026-03-01T09:00:00Z");
    assertThat(new Window(START, START.plusNanos(1)).statusAt(START)).isEqualTo(Status.ACTIVE);
  }

  @Test
  void mustEndInTheFutureWhenItIsNew() {
    assertThat(window.endingAfter(END.minusNanos(1))).isSameAs(window);
    assertRefused(
        () -> window.endingAfter(END),
        "/end",
        "a new spike must end in the future, not at 2026-03-01T10:00:00Z");
    assertRefused(
        () -> window.endingAfter(END.plusNanos(1)),
        "/end",
        "a new spike must end in the future, not at 2026-03-01T10:00:00Z");
  }

  @Test
  void readsAsFromWhenToWhen() {
    assertThat(window).hasToString("2026-03-01T09:00:00Z to 2026-03-01T10:00:00Z");
  }

  private static Window window(long start, long end) {
    return new Window(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
  }
}
