package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualCommandTest {

  private static final Path GROFF = Path.of("/usr/bin/groff");

  @TempDir private Path pages;

  @BeforeEach
  void write() {
    assertThat(Call.of("manual", pages.toString()).exit()).isZero();
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.list(pages)) {
      return files.sorted().toList();
    }
  }

  @Test
  void hasAPageForEachCommandThatIsNotHidden() throws IOException {
    assertThat(written().stream().map(page -> page.getFileName().toString()))
        .contains("spike.1", "spike-serve.1", "spike-collections.1", "spike-collections-create.1")
        .doesNotContain("spike-rehearse.1");
  }

  @Test
  void saysWhatTheHelpSays() throws IOException {
    String page = Files.readString(pages.resolve("spike-collections-create.1"));

    assertThat(page)
        .contains(
            ".TH SPIKE-COLLECTIONS-CREATE 1",
            "spike\\-collections\\-create \\- Make a collection, which has no fields yet",
            "spike collections create",
            "\\fB\\-\\-seed NUMBER\\fR",
            "table, json, yaml or csv: table if left out.",
            "\\fBspike\\-collections\\fR(1)",
            "EXIT STATUS");
  }

  @Test
  void putsEachLineOfANoteOnALineOfItsOwn() throws IOException {
    String page = Files.readString(pages.resolve("spike-fields-add.1"));

    assertThat(page).contains("jitter 15%\n").doesNotContain("%n", "%%");
  }

  @Test
  void isUnderstoodByTheFormatterOfManuals() throws Exception {
    boolean demanded = "true".equals(System.getenv("CI"));
    assumeTrue(demanded || Files.exists(GROFF), "there is no groff to read the manual with");
    for (Path page : written()) {
      Process groff =
          new ProcessBuilder(GROFF.toString(), "-man", "-ww", "-z", page.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(new String(groff.getInputStream().readAllBytes(), UTF_8)).as("" + page).isEmpty();
    }
  }
}
