package dev.spike.cli.snippets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the documentation of what they embed finds examples, and can use them. */
class SnippetsTest {

  private static final Path FEED = Path.of("../spike-domain/src/main/java/dev/spike/domain/feed");
  private static final String OF_FEED =
      """
      import dev.spike.domain.collection.*;
      import dev.spike.domain.value.*;
      """;

  private static final Path JUNIT = Path.of("../spike-junit/src/main/java");
  private static final String OF_JUNIT =
      """
      import dev.spike.junit.*;
      import dev.spike.junit.assertj.*;
      import dev.spike.junit.server.*;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.api.extension.*;
      import org.junit.jupiter.params.*;
      import static org.junit.jupiter.api.Assertions.*;
      """;

  @TempDir private Path scratch;

  private static List<Documented> documented(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return Sources.read(
          all.filter(file -> file.getFileName().toString().matches("[A-Z]\\w+\\.java")).toList());
    }
  }

  @Test
  void areThereForEverythingPublic() throws IOException {
    List<Documented> all = new ArrayList<>(documented(FEED));
    all.addAll(documented(JUNIT));

    assertThat(all)
        .extracting(Documented::name)
        .contains("Feed", "Feed.cut", "FeedBuilder.spike", "Row.getLong", "SpikeTest.start");
    assertThat(all)
        .filteredOn(one -> !one.isExplained() || one.needsExample() && one.examples().isEmpty())
        .extracting(Documented::name)
        .isEmpty();
  }

  @Test
  void compile() throws IOException {
    List<Path> files = new ArrayList<>(written(FEED, OF_FEED));
    files.addAll(written(JUNIT, OF_JUNIT));

    assertThat(files).hasSizeGreaterThan(40);
    assertThat(complaints(files)).isEmpty();
  }

  private List<Path> written(Path root, String imports) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Documented one : documented(root)) {
      for (String example : one.examples()) {
        String place = one.name().replaceAll("\\W", "_") + files.size();
        Path directory = Files.createDirectories(scratch.resolve(place));
        String unit = new Snippet(place, imports, example).unit();
        files.add(Files.writeString(directory.resolve("Shown.java"), unit));
      }
    }
    return files;
  }

  private String complaints(List<Path> files) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-proc:none", "-d", scratch.resolve("classes").toString()));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    files.forEach(file -> arguments.add(file.toString()));
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(null, complaints, complaints, arguments.toArray(String[]::new));
    return complaints.toString(UTF_8);
  }
}
