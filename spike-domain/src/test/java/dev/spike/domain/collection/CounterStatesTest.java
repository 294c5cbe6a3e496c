package dev.spike.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.value.Counter;
import dev.spike.domain.value.CounterState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterStatesTest {

  private static final FieldId A = new FieldId(1);
  private static final FieldId B = new FieldId(2);
  private static final Counter COUNTER = Counter.increment(5, 1);
  private static final CounterState SEVEN = new CounterState(BigDecimal.valueOf(7));
  private static final CounterState NINE = new CounterState(BigDecimal.valueOf(9));

  @Test
  void standAtTheStartBeforeTheFirstTick() {
    assertThat(CounterStates.NONE.of(A, COUNTER)).isEqualTo(COUNTER.initial());
  }

  @Test
  void standWhereTheyWerePut() {
    CounterStates states = CounterStates.NONE.with(A, SEVEN).with(B, SEVEN).with(A, NINE);

    assertThat(states.of(A, COUNTER)).isEqualTo(NINE);
    assertThat(states.of(B, COUNTER)).isEqualTo(SEVEN);
    assertThat(CounterStates.NONE.standing()).isEmpty();
  }

  @Test
  void forgetOneAndKeepTheOthers() {
    CounterStates both = CounterStates.NONE.with(A, SEVEN).with(B, NINE);

    assertThat(both.without(A)).isEqualTo(CounterStates.NONE.with(B, NINE));
    assertThat(both.without(A).of(A, COUNTER)).isEqualTo(COUNTER.initial());
    assertThat(both.without(new FieldId(3))).isEqualTo(both);
  }

  @Test
  void stayWhateverBecomesOfTheMapTheyCameIn() {
    Map<FieldId, CounterState> given = new HashMap<>(Map.of(A, SEVEN));
    CounterStates states = new CounterStates(given);
    given.clear();

    assertThat(states.of(A, COUNTER)).isEqualTo(SEVEN);
  }
}
