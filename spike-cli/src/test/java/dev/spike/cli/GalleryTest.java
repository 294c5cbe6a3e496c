package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gallery shows is what its files make. */
class GalleryTest {

  private static final Path ROOT = Path.of("..");
  private static final Path GALLERY = ROOT.resolve("docs/gallery");
  private static final Pattern CHART = Pattern.compile("(?m)^spike (chart (?:.*\\\\\n)*.*)$");
  private static final Pattern NAME = Pattern.compile("docs/gallery/([a-z-]+)\\.yaml");

  @TempDir private Path scratch;

  /** The words of all commands that make a picture. */
  static List<List<String>> charts() throws IOException {
    return CHART
        .matcher(Files.readString(ROOT.resolve("docs/gallery.md")))
        .results()
        .map((MatchResult found) -> found.group(1).replace("\\\n", " "))
        .map(line -> Arrays.asList(line.split("\\s+")))
        .toList();
  }

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(GALLERY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static String name(List<String> chart) {
    return NAME.matcher(String.join(" ", chart)).results().findFirst().orElseThrow().group(1);
  }

  @Test
  void hasTenIncidentsEachWithItsFileAndItsPicture() throws IOException {
    List<String> shown = charts().stream().map(GalleryTest::name).sorted().toList();

    assertThat(shown).hasSize(10).doesNotHaveDuplicates();
    assertThat(names(".yaml")).isEqualTo(shown);
    assertThat(names(".svg")).isEqualTo(shown);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void showsThePictureThatItsCommandMakes(List<String> chart) throws IOException {
    Path made = scratch.resolve("made.svg");
    Path shown = GALLERY.resolve(name(chart) + ".svg");
    assertThat(chart.get(chart.size() - 1)).isEqualTo("docs/gallery/" + shown.getFileName());
    String[] command =
        chart.stream()
            .map(
                word -> word.equals("docs/gallery/" + shown.getFileName()) ? made.toString() : word)
            .map(word -> word.startsWith("docs/") ? ROOT.resolve(word).toString() : word)
            .toArray(String[]::new);

    assertThat(Call.of(command)).isEqualTo(new Call(0, "", ""));
    assertThat(Files.readAllBytes(made)).isEqualTo(Files.readAllBytes(shown));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void makesRowsOfEachFile(List<String> chart) {
    String file = GALLERY.resolve(name(chart) + ".yaml").toString();
    Call call = Call.of("generate", "-f", file, "--rows", "100", "--every", "1h");

    assertThat(call.err()).isEmpty();
    assertThat(call.out().lines()).hasSize(101);
  }
}
