package dev.spike.junit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads files in a process of its own, whose class path has Spike on it and nothing else. */
class WithoutLibraryTest {

  private static final String PROGRAM =
      """
      import dev.spike.junit.file.FiledCollection;

      class Program {

        public static void main(String[] files) {
          for (String file : files) {
            try {
              System.out.println(FiledCollection.of(FiledCollection.class, file).seed());
            } catch (RuntimeException e) {
              System.out.println(e.getMessage());
            }
          }
        }
      }
      """;

  @TempDir private Path scratch;

  @Test
  void readsJsonAndSaysWhatYamlTakes() throws Exception {
    Files.writeString(scratch.resolve("router.yaml"), "name: Router\nseed: 7\n");
    Files.writeString(scratch.resolve("router.json"), "{\"name\": \"Router\", \"seed\": 7}");
    Path program = Files.writeString(scratch.resolve("Program.java"), PROGRAM);

    assertThat(said(program, "/router.json", "/router.yaml"))
        .isEqualTo(
            """
            Optional[7]
            /router.yaml is YAML, which takes a library to read: add the dependency \
            org.yaml:snakeyaml to the tests, or write the file as JSON
            """);
  }

  private String said(Path program, String... files) throws Exception {
    Path said = scratch.resolve("said.txt");
    String path =
        String.join(
            File.pathSeparator,
            scratch.toString(),
            place(FiledCollection.class),
            place(Feed.class));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java, "-cp", path, program.toString());
    builder.command().addAll(List.of(files));
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.waitFor();
    return text(said);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
