package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Golden;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedTest {

  private static final List<Long> NUMBERS =
      List.of(0L, 1L, -1L, 42L, 1234567L, Long.MIN_VALUE, Long.MAX_VALUE);
  private static final List<String> NAMES =
      List.of("", "a", "b", "Performance/cpu", "Configuration/cpu", "Grüße", "\uD83D\uDE80");
  private static final long[] ORDINALS = {0, 1, 2, 1_000_000_007, -1, Long.MAX_VALUE};

  @Test
  void keepsItsPromiseOfNumbers() {
    List<String> lines = new ArrayList<>();
    for (long number : NUMBERS) {
      for (String name : NAMES) {
        long stream = new Seed(number).stream(name);
        StringBuilder line = new StringBuilder(number + " '" + name + "' " + hex(stream) + ":");
        for (long ordinal : ORDINALS) {
          line.append(' ').append(hex(Chance.word(stream, ordinal)));
        }
        lines.add(line.toString());
      }
    }
    Golden.assertKept("chance.txt", lines);
  }

  @Test
  void givesEachNameAStreamOfItsOwn() {
    Set<Long> streams = new HashSet<>();
    Set<Long> words = new HashSet<>();
    int names = 0;
    for (long number = -50; number < 50; number++) {
      for (int field = 0; field < 1_000; field++) {
        long stream = new Seed(number).stream("Performance/field" + field);
        streams.add(stream);
        words.add(Chance.word(stream, field));
        names++;
      }
    }
    assertThat(streams).hasSize(names);
    assertThat(words).hasSize(names);
  }

  @Test
  void tellsNamesApartThatAreMadeOfTheSameLetters() {
    Seed seed = new Seed(0);
    List<String> names = List.of("", "\u0000", "\u0000\u0000", "ab", "ba", "a", "aa", "aaa");

    assertThat(names.stream().map(seed::stream)).doesNotHaveDuplicates();
  }

  private static String hex(long word) {
    return "%016x".formatted(word);
  }
}
