package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.value.FixedFloat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineWriterTest {

  private static final int BUFFER = 65_536;
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  @Test
  void handsOverFullBuffers() throws IOException {
    Recorder out = new Recorder();

    assertThat(counting(20_000).write(Format.CSV_WITHOUT_HEADER, out)).isEqualTo(20_000);

    assertThat(out.text()).isEqualTo(numbers(1, 20_000));
    assertThat(out.handed.subList(1, out.handed.size() - 1))
        .hasSize(1)
        .allSatisfy(length -> assertThat(length).isBetween(BUFFER - 2_048, BUFFER));
  }

  @Test
  void handsOverNothingButTheHeaderWhereThereAreNoRows() throws IOException {
    Recorder out = new Recorder();

    assertThat(counting(20_000).write(Format.CSV, out, 0)).isZero();

    assertThat(out.handed).containsExactly(2);
    assertThat(out.lines()).containsExactly("n");
  }

  @Test
  void fillsItsBufferToTheLastRowOfConstants() throws IOException {
    for (int length = 1; length < 10; length++) {
      String text = "x".repeat(length);
      int rows = BUFFER / (length + 1) + 2;
      Recorder out = new Recorder();

      Feed.of("t: text " + text).write(Format.CSV_WITHOUT_HEADER, out, rows);

      assertThat(out.text()).isEqualTo((text + "\n").repeat(rows));
    }
  }

  @Test
  void writesStringsAcrossItsBuffers() throws IOException {
    String rule = "increment from 1e305 by 1e305";
    Recorder out = new Recorder();

    Feed.of("n: " + rule).write(Format.CSV_WITHOUT_HEADER, out, 900);

    assertThat(out.text())
        .isEqualTo(
            Feed.of("n: " + rule).stream()
                .limit(900)
                .map(row -> row.getText("n") + "\n")
                .collect(Collectors.joining()));
  }

  @Test
  void makesRoomWhenASpikeLengthensItsRows() throws IOException {
    FixedFloat one = new FixedFloat(BigDecimal.ONE);
    String[] changes =
        IntStream.range(0, 300).mapToObj(i -> "f" + i + ": float 1e300").toArray(String[]::new);
    FeedBuilder builder = Feed.builder().series(START, Duration.ofSeconds(1)).rows(4);
    IntStream.range(0, 300).forEach(i -> builder.field("f" + i, one));
    builder.spike("long", START.plusSeconds(2), Duration.ofSeconds(1), changes);
    Recorder out = new Recorder();

    builder.build().write(Format.CSV_WITHOUT_HEADER, out);

    String large = new BigDecimal("1e300").toPlainString();
    assertThat(out.lines())
        .containsExactly(row("1", 300), row("1", 300), row(large, 300), row("1", 300));
  }

  private static String row(String value, int fields) {
    return IntStream.range(0, fields).mapToObj(i -> value).collect(Collectors.joining(","));
  }

  @Test
  void passesOnAFailureAndGoesOnAfterIt() throws IOException {
    Feed feed = counting(20_000);
    feed.write(Format.CSV_WITHOUT_HEADER, OutputStream.nullOutputStream(), 10);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> feed.write(Format.CSV, new Full(0)))
        .withMessage("no space left");
    assertThat(written(feed, 1)).as("not even the header was taken").containsExactly("11");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> feed.write(Format.CSV_WITHOUT_HEADER, new Full(0), 5));
    assertThat(written(feed, 2)).as("five rows were lost").containsExactly("17", "18");
  }

  @Test
  void losesWholeRowsOnly() throws IOException {
    Feed feed = counting(30_000);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> feed.write(Format.CSV_WITHOUT_HEADER, new Full(BUFFER)));

    Recorder out = new Recorder();
    feed.write(Format.CSV_WITHOUT_HEADER, out);
    int first = Integer.parseInt(out.lines().get(0));
    assertThat(first).isGreaterThan(BUFFER / 6);
    assertThat(out.text()).isEqualTo(numbers(first, 30_000));
  }

  @Test
  void changesItsFormatInTheMiddle() throws IOException {
    Recorder out = new Recorder();
    Feed feed = counting(10);
    feed.write(Format.CSV, out, 2);
    feed.write(Format.JSON_LINES, out, 2);
    feed.write(Format.CSV, out, 1);

    assertThat(out.lines()).containsExactly("n", "1", "2", "{\"n\":3}", "{\"n\":4}", "n", "5");
  }

  private static Feed counting(long rows) {
    return Feed.builder().field("n: increment from 1 by 1").rows(rows).build();
  }

  private static String numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> n + "\n").collect(Collectors.joining());
  }

  private static List<String> written(Feed feed, long rows) throws IOException {
    Recorder out = new Recorder();
    feed.write(Format.CSV_WITHOUT_HEADER, out, rows);
    return out.lines();
  }

  /** Keeps what it is given, and in what portions it was. */
  private static final class Recorder extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> handed = new ArrayList<>();

    @Override
    public void write(int single) {
      throw new UnsupportedOperationException("a byte by itself is slow");
    }

    @Override
    public void write(byte[] from, int at, int length) {
      handed.add(length);
      bytes.write(from, at, length);
    }

    private String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
      return text().lines().toList();
    }
  }

  /** Takes so many bytes and no more. */
  private static final class Full extends OutputStream {

    private int room;

    private Full(int room) {
      this.room = room;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("no space left");
      }
    }
  }
}
