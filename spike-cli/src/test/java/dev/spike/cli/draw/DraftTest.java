package dev.spike.cli.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

  @TempDir private Path scratch;

  @Test
  void takesItsPlaceWhenItIsWhole() throws IOException {
    Path file = Files.writeString(scratch.resolve("rows.csv"), "before");
    try (Draft draft = Draft.of(file)) {
      draft.out().write(new byte[] {'n', 'e', 'w'});
      draft.out().write('!');
      assertThat(file).hasContent("before");

      draft.finish();
    }
    assertThat(file).hasContent("new!");
    assertThat(scratch.resolve("rows.csv.part")).doesNotExist();
  }

  @Test
  void staysBesideItIfItIsNotWhole() throws IOException {
    Files.writeString(scratch.resolve("rows.csv.part"), "much of an earlier attempt");
    try (Draft draft = Draft.of(scratch.resolve("rows.csv"))) {
      draft.out().write('n');
    }
    assertThat(scratch.resolve("rows.csv")).doesNotExist();
    assertThat(scratch.resolve("rows.csv.part")).hasContent("n");
  }

  @Test
  void leavesNothingIfItIsDiscarded() throws IOException {
    try (Draft draft = Draft.of(scratch.resolve("rows.csv"))) {
      draft.out().write('n');
      draft.discard();
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isADeviceItself() throws IOException {
    Path device = Path.of("/dev/null");
    try (Draft draft = Draft.of(device)) {
      draft.out().write('n');
      draft.discard();
      assertThat(draft.written()).isEqualTo(device);
    }
    assertThat(device).exists();
  }

  @Test
  void isRefusedWhereNoFileCanBe() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Draft.of(scratch))
        .withMessageContaining("is a directory");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Draft.of(scratch.resolve("no/rows.csv")))
        .withMessageContaining("there is no directory");
  }
}
