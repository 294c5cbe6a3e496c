package dev.spike.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job relies on when it looks for files, wherever they are. */
public abstract class FileSourceContract {

  private static final List<String> NAMES =
      List.of("a b.csv", "it's; DROP TABLE x.csv", "star*[1]?.csv", "täglich.csv", "x\\y.csv");

  @TempDir Path directory;

  /** A contract to be held to. */
  protected FileSourceContract() {}

  /** Opens the files of these names in a directory of this machine. */
  protected abstract FileSource open(Path files, List<String> names) throws IOException;

  @BeforeEach
  void write() throws IOException {
    for (String name : NAMES) {
      Files.writeString(directory.resolve(name), "id\n" + name + "\n");
    }
  }

  private static String text(FileContent file) throws IOException {
    try (InputStream content = file.open()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void findsFilesOfAnyName() throws IOException {
    try (FileSource source = open(directory, NAMES)) {
      assertThat(source.files()).extracting(FileContent::name).containsExactlyElementsOf(NAMES);
      for (FileContent file : source.files()) {
        assertThat(text(file)).isEqualTo("id\n" + file.name() + "\n");
        assertThat(file.bytes()).isEqualTo(Files.size(directory.resolve(file.name())));
      }
    }
  }

  @Test
  void readsAFileMoreThanOnceAlsoIfItWasNotReadToItsEnd() throws IOException {
    Path large = directory.resolve("large.csv");
    Files.writeString(large, "x".repeat(5_000_000));
    try (FileSource source = open(directory, List.of("large.csv"))) {
      FileContent file =
          source.files().stream()
              .filter(each -> each.bytes() > 4_000_000)
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < 20; i++) {
        try (InputStream content = file.open()) {
          assertThat(content.read()).isEqualTo('x');
        }
      }
      assertThat(text(file)).hasSize(5_000_000);
    }
  }

  @Test
  void readsTwoFilesAtOnce() throws IOException {
    try (FileSource source = open(directory, NAMES);
        InputStream one = source.files().get(0).open();
        InputStream other = source.files().get(1).open()) {
      assertThat(new String(one.readAllBytes(), StandardCharsets.UTF_8)).contains(NAMES.get(0));
      assertThat(new String(other.readAllBytes(), StandardCharsets.UTF_8)).contains(NAMES.get(1));
    }
  }
}
