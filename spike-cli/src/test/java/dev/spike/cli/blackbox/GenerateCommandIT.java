package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class GenerateCommandIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String[] WITHOUT_END = {
    "generate", "--field", "n: increment from 1 by 1", "--rows", "200000000000"
  };

  private static TwoPlaces places;

  @TempDir private Path scratch;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
  }

  @AfterAll
  static void close() {
    places.close();
  }

  /** One spike is over and one is to come; the third is of another time. */
  @Test
  void bendsHistoryExactlyWhereSpikesBeganAndEnd() {
    OwnCollection router = OwnCollection.of(places.service().admin());
    String cpu = router.add("cpu", "'value_type':'NUMBER_FIXED','fixed_value_number':10");
    String count = router.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant start = now.minusSeconds(100);
    String over =
        router
            .plan(
                start.plusSeconds(10),
                now.plusSeconds(2),
                OwnCollection.change(cpu, "'fixed_value_number':99"),
                OwnCollection.change(count, "'step_number':5"))
            .is(201)
            .location();
    String shared = "'continuity':'shared',";
    String more = OwnCollection.change(cpu, "'fixed_value_number':77");
    router.planMore(shared, start.plusSeconds(200), start.plusSeconds(203), more).is(201);
    router.plan(start.plusSeconds(9_000), start.plusSeconds(9_001), more).is(201);
    await().atMost(PATIENCE).until(() -> router.owner().get(over).at("/status").equals("expired"));

    String out =
        places
            .onOneDatabase(
                "generate",
                router.name(),
                "--start",
                start.toString(),
                "--rows",
                "300",
                "-q",
                "--time",
                "at")
            .ended(0)
            .out();

    List<String> expected =
        Stream.concat(
                Stream.of("at,cpu,n"),
                Stream.iterate(0, i -> i < 300, i -> i + 1).map(i -> row(start, i)))
            .toList();
    assertThat(out.lines()).containsExactlyElementsOf(expected);
    assertThat(router.next(1, "n")).containsExactly("1");
  }

  /** The first spike counts on by fives, the second moves the collection's own counter. */
  private static String row(Instant start, int i) {
    boolean first = i >= 10 && i < 102;
    String cpu = first ? "99" : i >= 200 && i < 203 ? "77" : "10";
    int n = first ? 11 + 5 * (i - 10) : i < 10 ? 1 + i : 1 + i - 92;
    return start.getEpochSecond() + i + "," + cpu + "," + n;
  }

  @Test
  void sowsByTheCollectionsSeedOrAnother() {
    OwnCollection router = OwnCollection.of(places.service().admin());
    router.add(
        "cpu", "'value_type':'NUMBER_RANGE','range_start_number':0,'range_end_number':1000000");
    router.owner().patch(router.path(), "{'seed':42}").is(200);
    String[] generate = {"generate", router.name(), "--rows", "5"};
    String[] same = {"generate", router.name(), "--rows", "5", "--seed", "42", "--threads", "3"};
    String[] other = {"generate", router.name(), "--rows", "5", "--seed", "43"};

    String out = places.onOneDatabase(generate).ended(0).out();

    assertThat(places.onOneDatabase(same).out()).isEqualTo(out);
    assertThat(places.onOneDatabase(other).out()).isNotEqualTo(out);
  }

  @Test
  void saysWhatIsNotThere() {
    String name = OwnCollection.of(places.service().admin()).name();

    assertThat(places.onOneDatabase("generate", name + "x").complaint(3))
        .startsWith("spike: there is no collection named '" + name + "x'; did you mean");
    assertThat(places.onOneDatabase("generate", name, "--type", "configuration").complaint(3))
        .startsWith("spike: '" + name + "' has no Configuration fields");
    assertThat(places.onOneDatabase("generate", name, "--type", "x").complaint(2))
        .contains("Performance or Configuration, not 'x'");
    assertThat(JarShell.run("generate", "R", "--server", "127.0.0.1:1").complaint(5))
        .contains("does not answer");
  }

  @Test
  void saysHowFarItCameWhenItIsStopped() throws IOException {
    Path file = scratch.resolve("n.csv");
    Path part = scratch.resolve("n.csv.part");
    try (LongCommand process = LongCommand.run(with(WITHOUT_END, "--out", file.toString()))) {
      await().atMost(PATIENCE).until(() -> Files.exists(part) && Files.size(part) > 0);
      process.signal("INT");
      Said said = process.end().ended(130);

      long rows;
      try (Stream<String> lines = Files.lines(part)) {
        rows = lines.count() - 1;
      }
      assertThat(said.err())
          .isEqualTo(
              String.format(
                  "Stopped after %,d of 200,000,000,000 rows; they are in %s.%n", rows, part));
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void endsQuietlyWhenItsReaderHasGone() {
    String line = "set -o pipefail; \"$@\" | head -n 3";
    try (LongCommand process = LongCommand.shell(line, WITHOUT_END)) {
      Said said = process.end().ended(0);

      assertThat(said.out()).isEqualTo("n\n1\n2\n");
      assertThat(said.err()).isEmpty();
    }
  }

  @Test
  void endsWhenItIsStoppedThoughItsReaderTakesNothing() {
    try (LongCommand process = LongCommand.run(WITHOUT_END)) {
      assertThat(process.line()).isEqualTo("n");
      process.signal("INT");

      assertThat(process.exit()).isEqualTo(130);
    }
  }

  @Test
  void saysThatThereIsNoRoom() {
    Said file = JarShell.run(with(WITHOUT_END, "--out", "/dev/full"));
    assertThat(file.complaint(1)).contains("/dev/full cannot be written").contains("No space left");

    try (LongCommand process = LongCommand.shell("\"$@\" >/dev/full", WITHOUT_END)) {
      assertThat(process.end().complaint(1))
          .contains("cannot be written (No space left on device); make room or write elsewhere");
    }
  }

  @Test
  void needsLittleMemory() {
    String line = "\"$1\" -Xmx64m \"${@:2}\" | tail -n 1";
    String[] generate = {
      "generate",
      "--field",
      "n: increment from 1 by 1",
      "--field",
      "t: text \"" + "x".repeat(90) + '"',
      "--rows",
      "3000000",
      "--threads",
      "7"
    };
    try (LongCommand process = LongCommand.shell(line, generate)) {
      assertThat(process.end().ended(0).out()).startsWith("3000000,");
    }
  }

  private static String[] with(String[] command, String... options) {
    return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
  }
}
