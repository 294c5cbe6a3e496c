package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowHashTest extends LoadingTest {

  @Test
  void isWhatTheServerComputes() {
    Random random = new Random(4711);
    for (int length = 0; length < 60; length++) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) ('a' + random.nextInt(26));
      }
      String text = new String(bytes, StandardCharsets.US_ASCII);
      long seed = length % 3 == 0 ? 0 : random.nextLong() >>> 1;
      RowHash hash = new RowHash(seed);
      hash.begin();
      hash.cell(bytes, 0, length);
      hash.nothing();
      hash.cell("ü".getBytes(StandardCharsets.UTF_8), 0, 2);

      List<String> computed =
          target.query(
              "SELECT hash_record_extended(ROW('%s'::text, NULL::text, 'ü'::text), %d)"
                  .formatted(text, seed));

      assertThat(computed).containsExactly(Long.toString(hash.row()));
    }
  }
}
