package dev.spike.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes along with this module: nobody pays for Spike with a path full of libraries. */
class WeightTest {

  private static final String FIRST_LEVEL = "[+\\\\]- .*";

  /** The tree as it was resolved for this build, without what nobody has to take. */
  private static List<String> needed() throws IOException {
    List<String> needed = new ArrayList<>();
    int optional = Integer.MAX_VALUE;
    for (String line : Files.readAllLines(Path.of("target", "dependencies.txt"))) {
      int depth = line.replaceFirst("[a-z].*", "").length();
      if (depth <= optional) {
        optional = line.endsWith("(optional)") ? depth : Integer.MAX_VALUE;
      }
      if (optional == Integer.MAX_VALUE) {
        needed.add(line);
      }
    }
    return needed;
  }

  @Test
  void isJupiterAndTheDomain() throws IOException {
    assertThat(needed())
        .filteredOn(line -> line.matches(FIRST_LEVEL))
        .extracting(line -> line.substring("+- ".length()).split(":")[1])
        .containsExactlyInAnyOrder("spike-domain", "junit-jupiter-api");
  }

  @Test
  void isWhatJupiterBringsBesides() throws IOException {
    List<String> lines = needed();
    int domain = indexOf(lines, "spike-domain");
    int jupiter = indexOf(lines, "junit-jupiter-api");

    assertThat(lines.get(domain + 1)).as("spike-domain brings nothing").matches(FIRST_LEVEL);
    assertThat(lines.subList(jupiter + 1, lines.size()))
        .extracting(line -> line.split(":")[1])
        .containsExactlyInAnyOrder("opentest4j", "junit-platform-commons", "apiguardian-api");
  }

  private static int indexOf(List<String> lines, String artifact) {
    List<String> line = lines.stream().filter(one -> one.contains(":" + artifact + ":")).toList();
    assertThat(line).hasSize(1);
    return lines.indexOf(line.get(0));
  }
}
