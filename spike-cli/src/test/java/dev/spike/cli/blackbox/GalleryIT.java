package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gallery as somebody tries it out on a service that has nothing yet. */
class GalleryIT {

  private static final Path GALLERY = Path.of("..", "docs", "gallery");
  private static final Pattern BAND = Pattern.compile("<title>([^<]*)</title>\n<rect");

  /** Where a counter stands depends on how often it was polled. */
  private static final String COUNTER = "in_octets";

  private static final String INSTANT = "2026-03-04T14:15:20Z";
  private static final String[] NIGHT = {
    "--from", "2026-03-02", "--to", "2026-03-04", "--every", "10m", "--zone", "Europe/Berlin"
  };

  private static String[] words(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void isAppliedAndPolled() throws IOException {
    try (TwoPlaces places = new TwoPlaces()) {
      List<Path> files = files();
      List<String> apply = new ArrayList<>(List.of("apply"));
      files.forEach(file -> apply.addAll(List.of("-f", file.toString())));

      Said first = places.there(apply.toArray(String[]::new)).ended(0);
      Said second = places.there(apply.toArray(String[]::new)).ended(0);

      assertThat(first.out()).endsWith("10 created, 0 changed, 0 deleted, 0 unchanged.\n");
      assertThat(second.out()).isEqualTo("0 created, 0 changed, 0 deleted, 10 unchanged.\n");
      Caller machine = places.service().admin().machine();
      for (Path file : files) {
        assertThat(polled(machine, file)).as(file.toString()).isEqualTo(generated(file));
      }
    }
  }

  /** What a service answers for an instant. */
  private static Map<String, String> polled(Caller machine, Path file) throws IOException {
    String name =
        Files.readString(file)
            .lines()
            .filter(line -> line.startsWith("name: "))
            .findFirst()
            .orElseThrow()
            .substring(6);
    String path = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    Reply reply = machine.get("/api/data/" + path + "/performance?at=" + INSTANT).is(200);
    return numbers(reply.json().get("data"));
  }

  private static Map<String, String> generated(Path file) throws IOException {
    String[] generate = {
      "generate", "-f", file.toString(), "--start", INSTANT, "--rows", "1", "--format", "ndjson"
    };
    return numbers(
        Json.tree(JarShell.run(generate).ended(0).out().getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> numbers(JsonNode row) {
    Map<String, String> numbers = new TreeMap<>();
    row.properties().stream()
        .filter(field -> !COUNTER.equals(field.getKey()))
        .forEach(field -> numbers.put(field.getKey(), field.getValue().asText()));
    return numbers;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(GALLERY)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void isDrawnAlikeFromTheFileAndFromTheServiceThatHasIt() {
    String file = GALLERY.resolve("nightly-batch.yaml").toString();
    try (TwoPlaces places = new TwoPlaces()) {
      places.there("apply", "-f", file).ended(0);
      Said ofFile = JarShell.run(words(List.of("chart", "-f", file), NIGHT)).ended(0);
      Said ofService = places.onOneDatabase(words(List.of("chart", "Nightly batch"), NIGHT));

      assertThat(ofService).isEqualTo(ofFile);
      assertThat(BAND.matcher(ofFile.out()).results().map(found -> found.group(1)))
          .containsExactly(
              "Nightly batch, Mon 2 Mar 2026 02:00 to Mon 2 Mar 2026 03:30",
              "Nightly batch, Tue 3 Mar 2026 02:00 to Tue 3 Mar 2026 03:30");
    }
  }
}
