package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.contract.FileSourceContract;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.imports.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFilesTest extends FileSourceContract {

  @TempDir Path machine;
  private Path root;

  @Override
  protected FileSource open(Path files, List<String> names) throws IOException {
    return new ImportFiles(files).local(new SourceFiles(names));
  }

  @BeforeEach
  void lay() throws IOException {
    root = Files.createDirectory(machine.resolve("imports"));
    Files.writeString(machine.resolve("secret.csv"), "id\nsecret\n");
    Files.createDirectory(root.resolve("daily"));
    Files.writeString(root.resolve("daily/a.csv"), "id\n1\n");
    Files.createSymbolicLink(root.resolve("out.csv"), machine.resolve("secret.csv"));
    Files.createSymbolicLink(root.resolve("up"), machine);
    Files.createSymbolicLink(root.resolve("latest.csv"), Path.of("daily/a.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.csv",
        "daily/../../secret.csv",
        "out.csv",
        "up/secret.csv",
        "/etc/passwd"
      })
  void refusesWhatLiesOutside(String path) {
    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> open(root, List.of(path)))
        .withMessage(
            "'%s' is outside the directory for imports, and nothing else may be read"
                .formatted(path))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.SOURCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.csv", "daily/a.csv/b"})
  void saysWhatIsMissing(String path) {
    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> open(root, List.of("daily/a.csv", path)))
        .withMessage("there is no file '%s' in the directory for imports".formatted(path));
  }

  @Test
  void saysWhatToSetWhereNoDirectoryIsNamed() {
    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> new ImportFiles().local(new SourceFiles(List.of("a.csv"))))
        .withMessageContaining("SPIKE_IMPORT_DIR")
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.SOURCE));
  }

  @Test
  void saysThatADirectoryIsNoFile() {
    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> open(root, List.of("daily")))
        .withMessage("'daily' is not a file");
  }

  @Test
  void followsLinksThatStayWithin() throws IOException {
    String inside = root.toRealPath().resolve("daily/a.csv").toString();
    try (FileSource source = open(root, List.of("latest.csv", inside))) {
      assertThat(source.files())
          .extracting(FileContent::name)
          .containsExactly("latest.csv", "a.csv");
      assertThat(source.files()).extracting(FileContent::bytes).containsExactly(5L, 5L);
    }
  }
}
