package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  /** Gives one byte at a time. */
  private static final class Trickle extends FilterInputStream {

    Trickle(String text) {
      super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(1, length));
    }
  }

  private static List<String> rows(String text) {
    RowReader reader = new RowReader(new Trickle(text), ',', 2);
    List<String> rows = new ArrayList<>();
    try {
      while (reader.next()) {
        rows.add(
            new String(reader.buffer(), reader.begin(), reader.length(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  @Test
  void findsRowsAsTheyAreWritten() {
    assertThat(rows("a,b\n\nc,\"d\n,\"\"e\"\r\n\r\n,\n\"\",f"))
        .containsExactly("a,b\n", "c,\"d\n,\"\"e\"\r\n", ",\n", "\"\",f");
    assertThat(rows("")).isEmpty();
    assertThat(rows("\n\r\n")).isEmpty();
    assertThat(rows("a,\"b\"")).containsExactly("a,\"b\"");
  }

  @Test
  void findsRowsLargerThanItsBuffer() {
    String cell = "x".repeat(1_000_000);

    assertThat(rows("a,b\n1," + cell + "\nc,d\n"))
        .containsExactly("a,b\n", "1," + cell + "\n", "c,d\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n",
        "a,b,c\n",
        "a,b\"c\n",
        "a,\"b\"c\n",
        "a,\"b\n",
        "a,b\rc,d\n",
        "a,b\r",
        "\r"
      })
  void leavesOthersWhatIsNotPlain(String text) {
    assertThatExceptionOfType(Unfit.class).isThrownBy(() -> rows(text));
  }

  @Test
  void handsCellsOnAsTheyAreMeant() throws IOException {
    RowReader reader = new RowReader(new Trickle("\"a\"\"b\",c\n"), ',', 2);
    RowHash read = new RowHash(5);
    RowHash meant = new RowHash(5);

    reader.next();
    reader.cell(0, read);
    reader.cell(1, read);
    meant.cell("a\"b".getBytes(StandardCharsets.UTF_8), 0, 3);
    meant.cell("c".getBytes(StandardCharsets.UTF_8), 0, 1);

    assertThat(read.row()).isEqualTo(meant.row());
  }
}
