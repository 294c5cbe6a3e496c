package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {

  @Test
  void isASetWhoseNumbersCanBeMarked() {
    Random random = new Random(42);
    LongSet set = new LongSet();
    Set<Long> model = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      long number = i % 2 == 0 ? random.nextLong() : random.nextInt(20_000);
      assertThat(set.add(number)).isEqualTo(model.add(number));
    }
    assertThat(set.size()).isEqualTo(model.size());

    Set<Long> marked = new HashSet<>();
    for (long number = -10; number < 30_000; number++) {
      assertThat(set.mark(number)).isEqualTo(model.contains(number) && marked.add(number));
      assertThat(set.isMarked(number)).isEqualTo(model.contains(number));
    }
    assertThat(set.marked()).isEqualTo(marked.size());
    assertThat(set.mark(0)).isFalse();
  }
}
