package dev.spike.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.storage.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

  private static final int KEYS = 500;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithASortedMap(long seed) {
    Random random = new Random(seed);
    TreeMap<Integer, Integer> expected = new TreeMap<>();
    Tree<Integer, Integer> tree = Tree.sortedBy(Comparator.<Integer>naturalOrder());
    for (int i = 0; i < 3000; i++) {
      int key = random.nextInt(KEYS);
      if (random.nextInt(3) > 0) {
        tree = tree.with(key, i);
        expected.put(key, i);
      } else {
        tree = tree.without(key);
        expected.remove(key);
      }
      if (i % 50 == 0) {
        agree(tree, expected, random.nextInt(KEYS), random.nextInt(KEYS));
      }
    }
  }

  private static void agree(
      Tree<Integer, Integer> tree, TreeMap<Integer, Integer> expected, int one, int other) {
    int from = Math.min(one, other);
    int end = Math.max(one, other);
    List<Integer> between = List.copyOf(expected.subMap(from, end).values());
    assertThat(tree.size()).isEqualTo(expected.size());
    assertThat(tree.after(0)).containsExactlyElementsOf(expected.values());
    assertThat(tree.get(from)).isEqualTo(Optional.ofNullable(expected.get(from)));
    assertThat(tree.countBefore(from)).isEqualTo(expected.headMap(from).size());
    assertThat(tree.from(from)).containsExactlyElementsOf(expected.tailMap(from).values());
    assertThat(tree.between(from, end)).containsExactlyElementsOf(between);
    assertThat(tree.page(from, end, new PageRequest(7, 3)).items())
        .isEqualTo(between.stream().skip(3).limit(7).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void staysFlatWhateverTheOrder(boolean ascending) {
    Tree<Integer, Integer> tree = Tree.sortedBy(Comparator.<Integer>naturalOrder());
    for (int i = 0; i < 10_000; i++) {
      tree = tree.with(ascending ? i : -i, i);
    }
    for (int i = 0; i < 9_000; i++) {
      tree = tree.without(ascending ? i : -i);
    }

    assertThat(tree.depth()).isLessThan(25);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void leavesEarlierTreesAsTheyWere(long seed) {
    Random random = new Random(seed);
    Tree<Integer, Integer> before = Tree.sortedBy(Comparator.<Integer>naturalOrder());
    for (int i = 0; i < 100; i++) {
      before = before.with(random.nextInt(KEYS), i);
    }
    List<Integer> values = before.after(0).toList();

    Tree<Integer, Integer> after = before;
    for (int i = 0; i < 100; i++) {
      after = after.with(random.nextInt(KEYS), -i).without(random.nextInt(KEYS));
    }

    assertThat(before.after(0)).containsExactlyElementsOf(values);
    assertThat(after.after(0).toList()).isNotEqualTo(values);
  }
}
