package dev.spike.cli.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final long ROWS = 150_000;

  @ParameterizedTest
  @CsvSource({"CSV, 1", "CSV, 2", "CSV, 3", "CSV, 7", "JSON_LINES, 2", "CSV_WITHOUT_HEADER, 3"})
  void writesTheSameByHoweverManyThreads(Format format, int threads) throws IOException {
    assertThat(printed(described(ROWS), format, false, threads)).isEqualTo(written(format, ROWS));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void writesAHeaderEvenAboveNothing(Format format) throws IOException {
    assertThat(printed(described(0), format, false, 3)).isEqualTo(written(format, 0));
  }

  @Test
  void writesOneZippedFileOfManyParts() throws IOException {
    byte[] once = printed(described(ROWS), Format.CSV, true, 1);
    byte[] more = printed(described(ROWS), Format.CSV, true, 3);

    assertThat(more).isEqualTo(once);
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(once))) {
      assertThat(zip.readAllBytes()).isEqualTo(written(Format.CSV, ROWS));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void tellsWhyItCannotGoOn(int threads) throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Press press = Press.start(new Paging(described(ROWS), Format.CSV, false), full, threads);

    assertThatThrownBy(() -> press.await(LONG))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(press.rows()).isZero();
  }

  @Test
  void endsEarlyWithWholeRows() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FeedBuilder endless = Feed.builder().field("n: increment from 1 by 1").rows(100_000_000_000L);
    Press press = Press.start(new Paging(endless, Format.CSV, false), out, 2);
    while (press.rows() == 0) {
      Thread.onSpinWait();
    }
    press.stop();

    assertThat(press.await(LONG)).isTrue();
    String written = out.toString(StandardCharsets.UTF_8);
    assertThat(written.lines().count()).isEqualTo(press.rows() + 1);
    assertThat(written).endsWith("\n" + press.rows() + "\n");
  }

  /** Counters of both kinds, and spikes that begin and end within pages. */
  private static FeedBuilder described(long rows) {
    FeedBuilder feed =
        Feed.builder()
            .field("cpu: range 10..90")
            .field("requests: increment from 1000 by 25 jitter 20%")
            .field("free: decrement from 100000 by 3 until 10")
            .field("host: text \"web, 01\"")
            .seed(7)
            .series(START, Duration.ofSeconds(1))
            .rows(rows);
    for (int i = 0; i < 5; i++) {
      Instant from = START.plusSeconds(1_000 + 31_000L * i);
      feed.spike(
          "s" + i,
          from,
          Duration.ofSeconds(20_000),
          "cpu: range 95..99",
          "free: decrement from 50 by 1 until 0");
    }
    return feed;
  }

  private static byte[] written(Format format, long rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    described(rows).build().write(format, out);
    return out.toByteArray();
  }

  private static byte[] printed(FeedBuilder described, Format format, boolean zipped, int threads)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Press press = Press.start(new Paging(described, format, zipped), out, threads);
    assertThat(press.await(LONG)).isTrue();
    return out.toByteArray();
  }
}
