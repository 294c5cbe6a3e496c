package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of numbers that must stay as they are for ever. */
public final class Golden {

  private Golden() {}

  /** Compares lines with those of a file under {@code golden}. */
  public static void assertKept(String file, List<String> lines) {
    assertThat(lines)
        .as(
            "golden/%s: these numbers are a promise. Whoever keeps a seed gets the same values on"
                + " every platform and in every release, so do not renew the file; mend the code",
            file)
        .containsExactlyElementsOf(read(file));
  }

  private static List<String> read(String file) {
    try (InputStream golden = Golden.class.getResourceAsStream("/golden/" + file)) {
      assertThat(golden).as("golden/%s", file).isNotNull();
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
