package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFileTest {

  @TempDir private Path scratch;

  private final SecureRandom random = new SecureRandom();

  private String key(KeyFile file) {
    return HexFormat.of().formatHex(file.in(scratch.resolve("data"), random));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(scratch.resolve("data"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void makesAKeyOnceForAllWhoAskAtOnce(KeyFile file) throws IOException {
    List<String> keys =
        IntStream.range(0, 16).parallel().mapToObj(i -> key(file)).distinct().toList();

    assertThat(keys).hasSize(1).allMatch(key -> key.length() == 64);
    assertThat(files()).hasSize(1);
  }

  @Test
  void keepsEachKeyInAFileOfItsOwn() throws IOException {
    assertThat(key(KeyFile.TOKENS)).isNotEqualTo(key(KeyFile.SECRETS));
    assertThat(files()).containsExactly("secret.key", "token.key");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void letsOnlyTheOwnerReadIt() throws IOException {
    key(KeyFile.SECRETS);

    Path data = scratch.resolve("data");
    assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(data))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void takesNoKeyThatWasCutShort() throws IOException {
    key(KeyFile.SECRETS);
    Path file = scratch.resolve("data").resolve("secret.key");
    Files.write(file, new byte[3]);

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> key(KeyFile.SECRETS))
        .withMessage("the file " + file + " cannot keep the key for secrets")
        .withStackTraceContaining("it has 3 bytes, not 32");
  }
}
