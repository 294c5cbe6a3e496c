package dev.spike.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private static Stretch stretch(String... lines) {
    List<Field> fields =
        IntStream.range(0, lines.length)
            .mapToObj(i -> Field.parse(new FieldId(i), CollectionType.PERFORMANCE, lines[i]))
            .toList();
    return new Course(new Fields(fields), SpikeCalendar.EMPTY)
        .stretch(CollectionType.PERFORMANCE, NOW, new Seed(7));
  }

  @Test
  void knowsHowFarADrawBringsItWithoutTheDraw() {
    Stretch stretch =
        stretch(
            "a: increment from 1 by 1 until 5 jitter 50%",
            "r: range 1..9", "b: decrement from 9.5 by 0.1", "f: float 0..1 places 3");
    Progress reached = Progress.NONE;
    for (int number = 0; number < 100; number++) {
      Sample sample = stretch.draw(reached, NOW, number);
      assertThat(stretch.after(reached, NOW, number)).isEqualTo(sample.progress());
      reached = sample.progress();
    }
    assertThat(reached.draws()).isEqualTo(100);
    assertThat(reached.own().standing()).hasSize(2);
  }

  @Test
  void leavesCountersAsTheyStandWhereThereAreNone() {
    Stretch stretch = stretch("r: range 1..9");

    assertThat(stretch.draws().count()).isFalse();
    assertThat(stretch.after(Progress.NONE, NOW, 3))
        .isEqualTo(stretch.draw(Progress.NONE, NOW, 3).progress())
        .isEqualTo(new Progress(1, Progress.NONE.own(), Progress.NONE.spikes()));
  }
}
