package dev.spike.domain.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchbookTest {

  private static final Instant ONE = Instant.parse("2026-03-01T09:00:01Z");
  private static final Instant TWO = ONE.plusSeconds(1);
  private static final Instant THREE = TWO.plusSeconds(1);
  private static final Alert HIGH = Alert.named("HighCpu");
  private static final Alert DISK = new Alert("Disk", Map.of("host", "a"));

  @Test
  void putsTogetherWhenAlertsFired() {
    Watchbook book = new Watchbook();

    Watchbook.News first = book.enter(new Sighting(ONE, Set.of(HIGH), Set.of(DISK)));
    Watchbook.News second = book.enter(new Sighting(TWO, Set.of(HIGH, DISK), Set.of()));
    Watchbook.News third = book.enter(new Sighting(THREE, Set.of(DISK), Set.of()));

    assertThat(first.begun()).containsExactly(HIGH);
    assertThat(second.begun()).containsExactly(DISK);
    assertThat(second.ended()).isEmpty();
    assertThat(third.ended()).containsExactly(HIGH);
    assertThat(book.firing()).containsExactly(DISK);
    assertThat(book.pending()).containsExactly(DISK);
    assertThat(book.firings())
        .containsExactly(
            new Firing(HIGH, ONE, Optional.of(THREE)), new Firing(DISK, TWO, Optional.empty()));
  }
}
