package dev.spike.domain.truth;

import static dev.spike.domain.truth.Past.at;
import static dev.spike.domain.truth.Past.version;
import static dev.spike.domain.truth.Past.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TruthTest {

  private static final Occurrences EACH_MINUTE =
      SeriesTerms.parse("cron \"* * * * *\" in UTC for 20s").from(at(0));

  private static List<String> said(SpikeVersion... versions) {
    return Truth.of(List.of(versions), window(0, 1000)).stream().map(Past::said).toList();
  }

  @Test
  void tellsOfAVersionOnlyWhileItWasInForce() {
    assertThat(said(version(1, 0, window(10, 50), window(20, 40)))).containsExactly("1: 20..40");
    assertThat(said(version(1, 0, window(10, 50), window(50, 60)))).isEmpty();
    assertThat(said(version(1, 0, window(990, 2000), window(0, 3000))))
        .containsExactly("1: 990..1000");
  }

  @Test
  void joinsWhatWentOnInAnotherVersion() {
    SpikeVersion first = version(1, 0, window(10, 50), window(0, 30));
    SpikeVersion second = version(1, 3, window(10, 80), window(30, 100));
    SpikeVersion other = version(2, 0, window(80, 90), window(0, 100));

    assertThat(said(first, second, other)).containsExactly("1: 10..80", "2: 80..90");
    assertThat(said(first, version(1, 0, window(10, 80), window(31, 100))))
        .containsExactly("1: 10..30", "1: 31..80");
  }

  @Test
  void letsTheHigherPriorityWin() {
    assertThat(
            said(
                version(1, 1, window(10, 100), window(0, 200)),
                version(2, 5, window(20, 40), window(0, 200)),
                version(3, 3, window(30, 60), window(0, 200))))
        .containsExactly("1: 10..20", "2: 20..40", "3: 40..60", "1: 60..100");
  }

  @Test
  void letsOneWindowWinBeforeThoseThatRecurAndTheOlderOfThose() {
    assertThat(
            said(
                version(3, 0, EACH_MINUTE, window(0, 130)),
                version(2, 0, EACH_MINUTE, window(0, 70)),
                version(9, 0, window(10, 15), window(0, 200))))
        .containsExactly(
            "2: 0..10", "9: 10..15", "2: 15..20", "2: 60..70", "3: 70..80", "3: 120..130");
  }

  @Test
  void refusesWhatNobodyCouldRead() {
    SpikeVersion busy = version(1, 0, EACH_MINUTE, window(0, 10_000_000));
    List<SpikeVersion> one = List.of(busy);

    assertThat(Truth.of(one, window(0, 60L * Truth.MOST))).hasSize(Truth.MOST);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Truth.of(one, window(0, 60L * Truth.MOST + 1)))
        .withMessageContaining("more than 20000 occurrences");
  }

  @Test
  void keepsOnlyVersionsThatWereAtWork() {
    Spike spike = Past.spike(1, 100, 200, List.of("n: number 1"), "n: number 2");
    Spike changed = spike.within(spike.occurrences(), at(150));

    assertThat(SpikeVersion.past(spike, at(100))).isEmpty();
    assertThat(SpikeVersion.past(spike, at(101))).map(SpikeVersion::force).contains(window(0, 101));
    assertThat(SpikeVersion.past(changed, at(150))).isEmpty();
    assertThat(SpikeVersion.past(changed, at(300)))
        .map(SpikeVersion::force)
        .contains(window(150, 300));
    assertThat(SpikeVersion.present(changed, at(160), at(170)))
        .map(SpikeVersion::force)
        .contains(window(150, 170));
    assertThat(SpikeVersion.present(changed, at(160), at(150))).isEmpty();
  }

  @Test
  void takesASpikeThatIsYetToBeChangedForWhatItIs() {
    Spike spike = Past.spike(1, 100, 200, List.of("n: number 1")).within(window(100, 200), at(500));

    assertThat(SpikeVersion.since(spike, at(499))).isEqualTo(at(100));
    assertThat(SpikeVersion.since(spike, at(500))).isEqualTo(at(500));
    assertThat(spike.stamp()).isEqualTo(new Stamp(2, at(0), at(500)));
  }

  @Test
  void isWalkedThroughAsACalendarSays() {
    Spike first = Past.spike(1, 10, 50, List.of("n: number 1"), "n: number 2");
    Spike second = Past.spike(2, 50, 60, List.of("n: number 1"));
    SpikeCalendar calendar = SpikeCalendar.of(List.of(first, second));
    List<TruthWindow> walked = new ArrayList<>();
    new TruthWalk(calendar, window(20, 55)).forEachRemaining(walked::add);

    assertThat(walked.stream().map(Past::said)).containsExactly("1: 20..50", "2: 50..55");
    assertThat(walked.get(0).marks()).containsExactly(Mark.parse("value:n"));
    assertThat(new TruthWalk(calendar, window(60, 100)).hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> new TruthWalk(calendar, window(60, 100)).next());
  }
}
