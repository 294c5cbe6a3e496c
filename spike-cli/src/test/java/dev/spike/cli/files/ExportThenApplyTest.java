package dev.spike.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.domain.value.FixedText;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExportThenApplyTest {

  private static final int ROUNDS = 60;
  private static final String COLLECTIONS = "/api/admin/collections";

  private static final List<String> WORDS =
      List.of(
          "no",
          "yes",
          "null",
          "~",
          "true",
          "007",
          "1e5",
          "-1",
          "0x1F",
          "1_000",
          "2030-01-01",
          "'",
          "\"",
          "\"\"",
          "\\",
          ": ",
          " #",
          "- ",
          "? ",
          "*a",
          "&a",
          "!!x",
          "%",
          "@",
          "`",
          "{",
          "[",
          ",",
          "|",
          ">",
          "<<",
          "a~1b",
          "\u00A0",
          "\u2028",
          "\uFFFF",
          "世界",
          "\uD83D\uDE80",
          "cpu",
          "text 1");

  private final Place place = MemoryPlace.open();
  private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
  private final Console console =
      new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);

  @Test
  void changesNothing() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      ObjectNode document = document(random);
      List<ObjectNode> made = List.of(document);
      assertThat(fate(made, FileFormat.JSON)).as("seed " + seed).isIn("created", "changed");

      for (String form : List.of("short", "full")) {
        List<ObjectNode> exported = List.of(export(document.path("name").asText(), form));
        for (FileFormat format : FileFormat.values()) {
          assertThat(fate(exported, format))
              .as("seed " + seed + "\n" + format.text(exported))
              .isEqualTo("unchanged");
        }
      }
    }
  }

  private String fate(List<ObjectNode> documents, FileFormat format) {
    DocumentReader reader = new DocumentReader();
    reader.read(new Input("file" + format.ending(), format.text(documents).getBytes(UTF_8)));
    assertThat(reader.faults()).isEmpty();
    Pile pile = new Pile(reader.documents(), "applied", console);
    return pile.apply(place, false).at("/collections/0/change").asText();
  }

  private ObjectNode export(String name, String form) {
    JsonNode found = place.ask(Ask.get(COLLECTIONS).with("name", name)).list().get(0);
    Ask export = Ask.get(COLLECTIONS + "/{}/export", found.path("id").asText());
    return place.ask(export.with("form", form)).object();
  }

  private static ObjectNode document(Random random) {
    ObjectNode document = Json.object().put("name", "n" + words(random));
    document.put("seed", random.nextLong());
    ObjectNode performance = document.putObject("performance");
    List<String> ranges = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = words(random) + i;
      ranges.add(name);
      performance.put(name, "range 1.." + (2 + random.nextInt(9)));
    }
    ObjectNode configuration = document.putObject("configuration");
    for (int i = random.nextInt(6); i > 0; i--) {
      configuration.put(words(random) + i, new FixedText(words(random)).toString());
      performance.put(words(random), "increment from 0." + i + " by 1.50 jitter 5%");
    }
    ObjectNode spike = document.putArray("spikes").addObject().put("name", words(random) + "s");
    spike.put("start", "2999-01-01T00:00:00Z").put("end", "2999-01-02T00:00:00.123Z");
    ObjectNode set = spike.putObject("set");
    ranges.stream()
        .filter(name -> performance.path(name).asText().startsWith("range"))
        .forEach(name -> set.put(name, "range 1..10"));
    return document;
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString().isBlank() ? "x" : text.toString();
  }
}
