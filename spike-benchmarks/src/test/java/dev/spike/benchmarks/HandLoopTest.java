package dev.spike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HandLoopTest {

  @Test
  void writesTheSameCsvAsPlainCode() throws IOException {
    byte[] plain = bytes(out -> new Readings(out, Reading::csv));
    assertThat(bytes(out -> new HandLoop(out, Shape.CSV, new FourDigits()))).isEqualTo(plain);
    assertThat(bytes(out -> new HandLoop(out, Shape.CSV, new TwoDigits()))).isEqualTo(plain);
  }

  @Test
  void writesTheSameJsonLinesAsPlainCode() throws IOException {
    byte[] plain = bytes(out -> new Readings(out, Reading::json));
    assertThat(bytes(out -> new HandLoop(out, Shape.JSON_LINES, new FourDigits())))
        .isEqualTo(plain);
    assertThat(bytes(out -> new HandLoop(out, Shape.JSON_LINES, new TwoDigits()))).isEqualTo(plain);
  }

  private static byte[] bytes(Function<OutputStream, RowWriter> rival) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rival.apply(out).write(Row.BATCH);
    return out.toByteArray();
  }
}
