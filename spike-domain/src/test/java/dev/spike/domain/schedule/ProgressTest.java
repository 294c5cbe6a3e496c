package dev.spike.domain.schedule;

import static dev.spike.domain.schedule.Timeline.FREE;
import static dev.spike.domain.schedule.Timeline.REQUESTS;
import static dev.spike.domain.schedule.Timeline.spike;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Rule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final CounterStates SEVEN = standing(7);
  private static final CounterStates NINE = standing(9);

  private final Progress progress = new Progress(3, SEVEN, Map.of());

  @Test
  void keepsTheCountersOfASpikeApartFromItsOwn() {
    Spike apart = spike(1, 100, 200);

    Progress after = progress.drawn(1, Optional.of(apart), NINE);

    assertThat(progress.under(Optional.of(apart))).isEqualTo(SEVEN);
    assertThat(after).isEqualTo(new Progress(4, SEVEN, Map.of(apart.id(), NINE)));
    assertThat(after.under(Optional.of(apart))).isEqualTo(NINE);
    assertThat(after.under(Optional.of(spike(2, 200, 300)))).isEqualTo(SEVEN);
  }

  @Test
  void sharesItsCountersWithASpikeThatAsksForThem() {
    Spike shared =
        spike(
            1,
            Timeline.window(100, 200),
            Continuity.SHARED,
            Map.of(REQUESTS, Rule.parse("increment from 500 by 1")));

    assertThat(progress.under(Optional.of(shared))).isEqualTo(SEVEN);
    assertThat(progress.drawn(1, Optional.of(shared), NINE))
        .isEqualTo(new Progress(4, NINE, Map.of()));
  }

  @Test
  void forgetsACounterThatTheSpikeStartsAnew() {
    Spike anew =
        spike(
            1,
            Timeline.window(100, 200),
            Continuity.INDEPENDENT,
            Map.of(REQUESTS, Rule.parse("increment from 500 by 1")));

    assertThat(progress.under(Optional.of(anew))).isEqualTo(SEVEN.without(REQUESTS));
  }

  @Test
  void cannotBeChangedFromOutside() {
    Map<SpikeId, CounterStates> given = new HashMap<>(Map.of(new SpikeId(1), NINE));
    Progress kept = new Progress(3, SEVEN, given);
    given.clear();

    assertThat(kept.spikes()).containsOnlyKeys(new SpikeId(1));
  }

  private static CounterStates standing(long number) {
    CounterState state = new CounterState(BigDecimal.valueOf(number));
    return CounterStates.NONE.with(REQUESTS, state).with(FREE, state);
  }
}
