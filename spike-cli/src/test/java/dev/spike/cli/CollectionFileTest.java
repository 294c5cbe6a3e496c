package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Format;
import dev.spike.junit.CollectionFile;
import dev.spike.junit.SpikeTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a test draws from a file is what {@code spike generate} writes of it. */
@SpikeTest
class CollectionFileTest {

  private static final Path GALLERY = Path.of("../docs/gallery");
  private static final Duration PACE = Duration.ofMinutes(10);
  private static final int ROWS = 6000;

  @Test
  void leavesOutNoFileOfTheGallery() throws IOException {
    try (Stream<Path> files = Files.list(GALLERY)) {
      assertThat(
              Stream.of(getClass().getDeclaredMethods())
                  .flatMap(test -> Stream.of(test.getAnnotationsByType(CollectionFile.class)))
                  .map(CollectionFile::value))
          .containsAll(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> "/gallery/" + name)
                  .toList());
    }
  }

  private static void assertOfGallery(Feed feed, String name) throws IOException {
    assertGenerates(feed, GALLERY.resolve(name), CollectionType.PERFORMANCE);
  }

  private static void assertGenerates(Feed feed, Path file, CollectionType half)
      throws IOException {
    Call call =
        Call.of(
            "generate",
            "-f",
            file.toString(),
            "--rows",
            Integer.toString(ROWS),
            "--every",
            "10m",
            "--type",
            half.toString().toLowerCase(Locale.ROOT));
    Instant end = feed.start().plus(PACE.multipliedBy(ROWS));
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();

    long rows = feed.between(feed.start(), end, PACE).write(Format.CSV, drawn);

    assertThat(rows).isEqualTo(ROWS);
    assertThat(call.err()).isEmpty();
    assertThat(drawn.toString(UTF_8)).isEqualTo(call.out());
  }

  @Test
  @CollectionFile("/gallery/counter-reset.yaml")
  void drawsTheCounterReset(Feed feed) throws IOException {
    assertOfGallery(feed, "counter-reset.yaml");
  }

  @Test
  @CollectionFile("/gallery/flapping-link.yaml")
  void drawsTheFlappingLink(Feed feed) throws IOException {
    assertOfGallery(feed, "flapping-link.yaml");
  }

  @Test
  @CollectionFile("/gallery/flash-crowd.yaml")
  void drawsTheFlashCrowd(Feed feed) throws IOException {
    assertOfGallery(feed, "flash-crowd.yaml");
  }

  @Test
  @CollectionFile("/gallery/memory-leak.yaml")
  void drawsTheMemoryLeak(Feed feed) throws IOException {
    assertOfGallery(feed, "memory-leak.yaml");
  }

  @Test
  @CollectionFile("/gallery/nightly-batch.yaml")
  void drawsTheNightlyBatch(Feed feed) throws IOException {
    assertOfGallery(feed, "nightly-batch.yaml");
  }

  @Test
  @CollectionFile("/gallery/regional-outage.yaml")
  void drawsTheRegionalOutage(Feed feed) throws IOException {
    assertOfGallery(feed, "regional-outage.yaml");
  }

  @Test
  @CollectionFile("/gallery/retry-storm.yaml")
  void drawsTheRetryStorm(Feed feed) throws IOException {
    assertOfGallery(feed, "retry-storm.yaml");
  }

  @Test
  @CollectionFile("/gallery/sensor-drift.yaml")
  void drawsTheSensorDrift(Feed feed) throws IOException {
    assertOfGallery(feed, "sensor-drift.yaml");
  }

  @Test
  @CollectionFile("/gallery/slow-burn.yaml")
  void drawsTheSlowBurn(Feed feed) throws IOException {
    assertOfGallery(feed, "slow-burn.yaml");
  }

  @Test
  @CollectionFile("/gallery/weekend-dip.yaml")
  void drawsTheWeekendDip(Feed feed) throws IOException {
    assertOfGallery(feed, "weekend-dip.yaml");
  }

  @Test
  @CollectionFile("everything.yaml")
  void drawsEverythingThatAFileCanHave(Feed feed) throws IOException {
    Path file = Path.of("src/test/resources/dev/spike/cli/everything.yaml");

    assertThat(feed.spikes()).hasSize(5);
    assertGenerates(feed, file, CollectionType.PERFORMANCE);
  }

  @Test
  @CollectionFile(value = "everything.yaml", half = CollectionType.CONFIGURATION)
  void drawsTheOtherHalfToo(Feed feed) throws IOException {
    Path file = Path.of("src/test/resources/dev/spike/cli/everything.yaml");

    assertThat(feed.names()).containsExactly("host", "cores");
    assertGenerates(feed, file, CollectionType.CONFIGURATION);
  }
}
