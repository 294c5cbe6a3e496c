package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListedTest {

  private static final String LETTERS = "a\\n\n\r\t =\"ö";

  @Test
  void isReadAsItWasWritten() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      List<String> items = new ArrayList<>();
      for (int count = random.nextInt(4); count > 0; count--) {
        items.add(text(random));
      }
      String text = Listed.text(items);
      assertThat(Listed.read(text)).as("'%s' with seed %d", text, seed).isEqualTo(items);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(5); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Test
  void tellsNothingFromAnEmptyText() {
    assertThat(Listed.text(List.of())).isEmpty();
    assertThat(Listed.text(List.of(""))).isEqualTo("\n");
    assertThat(Listed.text(List.of("a\nb", "\\"))).isEqualTo("a\\nb\n\\\\\n");
  }

  @Test
  void keepsNamesAndValuesInTheirOrder() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("z", "1");
    values.put("", "\n");
    values.put("a", "");

    String text = Listed.text(values, Function.identity());

    assertThat(Listed.read(text, Function.identity()).entrySet())
        .containsExactlyElementsOf(values.entrySet());
  }
}
