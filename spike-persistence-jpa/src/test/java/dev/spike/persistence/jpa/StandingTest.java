package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Opening;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingTest {

  @Test
  void isReadAsItWasWritten() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Progress progress = progress(random);
      String text = Standing.text(progress);
      assertThat(Standing.read(progress.draws(), text))
          .as("'%s' with seed %d", text, seed)
          .isEqualTo(progress);
    }
  }

  private static Progress progress(Random random) {
    Map<SpikeId, CounterStates> spikes = new HashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      spikes.put(new SpikeId(random.nextLong()), states(random));
    }
    return new Progress(random.nextLong(), states(random), spikes, openings(random));
  }

  private static Map<SpikeId, Opening> openings(Random random) {
    Map<SpikeId, Opening> openings = new HashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<FieldName, Value> held = new HashMap<>();
      for (int field = random.nextInt(4); field > 0; field--) {
        held.put(new FieldName("@" + random.nextInt() + "+;: \"x\""), value(random));
      }
      Instant start = Instant.ofEpochMilli(random.nextInt());
      openings.put(new SpikeId(random.nextLong()), new Opening(start, held));
    }
    return openings;
  }

  private static Value value(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Value.Text("a; b\n@1+2 " + random.nextInt());
      case 1 -> new Value.Whole(random.nextLong());
      default -> new Value.Decimal(new BigDecimal(new BigInteger(100, random), random.nextInt(30)));
    };
  }

  private static CounterStates states(Random random) {
    CounterStates states = CounterStates.NONE;
    for (int i = random.nextInt(4); i > 0; i--) {
      BigDecimal number =
          new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(-20, 31));
      CounterState state = new CounterState(random.nextBoolean() ? number : number.negate());
      states = states.with(new FieldId(random.nextLong()), state);
    }
    return states;
  }

  @Test
  void isShort() {
    FieldId field = new FieldId(17);
    CounterStates own = CounterStates.NONE.with(field, new CounterState(new BigDecimal("0.1")));
    Progress progress = new Progress(3, own, Map.of(new SpikeId(41), CounterStates.NONE));

    assertThat(Standing.text(progress)).isEqualTo("17=0.1;41:");
  }
}
