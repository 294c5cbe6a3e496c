package dev.spike.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileFormatTest {

  private static final int ROUNDS = 400;

  /** No control characters: there are none in names and notations. */
  private static final List<String> PIECES =
      List.of(
          "no",
          "Yes",
          "null",
          "~",
          "true",
          "off",
          "y",
          "n",
          "007",
          "1e5",
          "0x1F",
          ".5",
          "1_000",
          "1:30",
          "2030-01-01",
          "2030-03-01T09:00:00Z",
          "-",
          "--- ",
          "...",
          "? ",
          ": ",
          " #",
          "#",
          "<<",
          "=",
          "*a",
          "&a",
          "!!x",
          "%",
          "@",
          "`",
          "'",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          "|",
          ">",
          " ",
          "\u00A0",
          "\u2028",
          "\uFEFF",
          "\uFFFF",
          "é",
          "世界",
          "\uD83D\uDE80",
          "a",
          "cpu",
          "text ",
          "range 1..2",
          ".nan",
          ".inf",
          "+1",
          "0o7");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static ObjectNode document(Random random) {
    ObjectNode document = Json.object().put("name", text(random));
    if (random.nextBoolean()) {
      document.put("seed", random.nextLong());
    }
    rules(random, document.putObject("performance"));
    ObjectNode spike = document.putArray("spikes").addObject().put("name", text(random));
    spike.put("start", "2030-03-01T09:00:00.123Z");
    rules(random, spike.putObject("set"));
    return document;
  }

  private static void rules(Random random, ObjectNode rules) {
    for (int i = random.nextInt(4); i > 0; i--) {
      rules.put(text(random), text(random));
    }
    rules.put("x".repeat(1 + random.nextInt(255)), "epoch");
    rules.put("\uD83D\uDE80".repeat(1 + random.nextInt(255)), "text " + text(random));
  }

  @Test
  void writesWhatIsReadAsTheSame() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      List<ObjectNode> documents = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        documents.add(document(random));
      }
      for (FileFormat format : FileFormat.values()) {
        DocumentReader reader = new DocumentReader();
        byte[] bytes = format.text(documents).getBytes(UTF_8);
        reader.read(new Input("file" + format.ending(), bytes));
        assertThat(reader.faults()).as("seed " + seed).isEmpty();
        assertThat(reader.documents().stream().map(each -> each.json().toString()).toList())
            .as("seed " + seed)
            .isEqualTo(documents.stream().map(ObjectNode::toString).toList());
      }
    }
  }

  @Test
  void quotesWhatOtherReadersWouldTakeForSomethingElse() {
    ObjectNode document = Json.object();
    for (String word : List.of("no", "007", "1e5", "null", "~", "2030-01-01", "<<", "cpu")) {
      document.put(word, word);
    }

    assertThat(FileFormat.YAML.text(List.of(document)).lines())
        .containsExactly(
            "\"no\": \"no\"",
            "\"007\": \"007\"",
            "\"1e5\": \"1e5\"",
            "\"null\": \"null\"",
            "\"~\": \"~\"",
            "\"2030-01-01\": \"2030-01-01\"",
            "\"<<\": \"<<\"",
            "cpu: cpu");
  }
}
