package dev.spike.domain.truth;

import static dev.spike.domain.truth.Past.at;
import static dev.spike.domain.truth.Past.version;
import static dev.spike.domain.truth.Past.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationTest {

  private static final TruthWindow WINDOW = told(1, 10, 20);

  private final Annotation begun = Annotation.of(WINDOW, new CollectionName("Router"), false);

  private static TruthWindow told(long spike, long start, long end) {
    return version(spike, 0, window(start, end), window(0, 100)).at(window(start, end));
  }

  @Test
  void isDueAtItsBeginningAndAtItsEnd() {
    assertThat(begun.isDue(at(0))).isTrue();
    Annotation shown = begun.told(7, false);
    assertThat(shown.isDue(at(0))).isFalse();
    assertThat(shown.ended(at(20)).isDue(at(0))).isTrue();
    assertThat(shown.ended(at(20)).told(7, true).isDue(at(0))).isFalse();
  }

  @Test
  void isLeftToWhoeverHasItInHand() {
    assertThat(begun.inHandUntil(at(120)).isDue(at(119))).isFalse();
    assertThat(begun.inHandUntil(at(120)).isDue(at(120))).isTrue();
  }

  @Test
  void restsLongerAfterEachFailureAndGivesUpAtLast() {
    List<Long> rests = new ArrayList<>();
    Annotation annotation = begun.ended(at(20));
    while (!annotation.posting().done()) {
      annotation = annotation.failed(at(0));
      rests.add(Duration.between(at(0), annotation.posting().rests()).toSeconds());
    }

    assertThat(rests)
        .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 600L, 600L, 600L, 600L, 600L);
  }

  @Test
  void isTriedAgainAtItsEndWhereItsBeginningCouldNotBeTold() {
    Annotation unheard = begun;
    for (int i = 0; i < 12; i++) {
      assertThat(unheard.isDue(at(9999))).isTrue();
      unheard = unheard.failed(at(0));
    }

    assertThat(unheard.isDue(at(9999))).isFalse();
    assertThat(unheard.posting().done()).isFalse();
    assertThat(unheard.ended(at(20)).isDue(at(599))).isFalse();
    assertThat(unheard.ended(at(20)).isDue(at(600))).isTrue();
    assertThat(unheard.ended(at(20)).posting().tries()).isZero();
    assertThat(begun.inHandUntil(at(120)).ended(at(20)).isDue(at(119))).isFalse();
  }

  @Test
  void tellsOfItsSpikeWhileBothLast() {
    assertThat(begun.tellsOf(told(1, 15, 30))).isTrue();
    assertThat(begun.tellsOf(told(1, 5, 10))).isFalse();
    assertThat(begun.tellsOf(told(2, 15, 30))).isFalse();
    assertThat(begun.ended(at(15)).tellsOf(told(1, 15, 30))).isFalse();
    assertThat(begun.ended(at(16)).tellsOf(told(1, 15, 30))).isTrue();
  }

  @Test
  void endsAfterItBeginsWhateverTheClockDid() {
    assertThat(begun.ended(at(5)).end()).contains(at(10).plusMillis(1));
    assertThat(begun.tags()).containsExactly("spike", "Router", "spike 1");
    assertThat(begun.text()).isEqualTo(WINDOW.text());
  }
}
