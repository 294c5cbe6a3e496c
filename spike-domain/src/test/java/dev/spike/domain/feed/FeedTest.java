package dev.spike.domain.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Course;
import dev.spike.domain.schedule.Overlap;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.FloatRange;
import dev.spike.domain.value.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class FeedTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void yieldsRowsInOrder() {
    Feed feed = Feed.of("n: increment from 1 by 1", "at: epoch", "host: text web-01");

    Row first = feed.next();
    Row second = feed.next();

    assertThat(feed.names()).containsExactly("n", "at", "host");
    assertThat(first.asMap()).hasToString("{n=1, at=1767225600, host=web-01}");
    assertThat(second.asMap()).hasToString("{n=2, at=1767225601, host=web-01}");
    assertThat(second.index()).isEqualTo(1);
    assertThat(second.at()).isEqualTo("2026-01-01T00:00:01Z");
  }

  @Test
  void hasTypedGetters() {
    Row row =
        Feed.builder()
            .field("whole", "number 42")
            .field("load", FloatRange.of(1.5, 1.5, 3))
            .field("host", "text web-01")
            .build()
            .next();

    assertThat(row.getLong("whole")).isEqualTo(42);
    assertThat(row.getDouble("load")).isEqualTo(1.5);
    assertThat(row.getDecimal("load")).isEqualTo(new BigDecimal("1.500"));
    assertThat(row.getText("load")).isEqualTo("1.500");
    assertThat(row.getText("host")).isEqualTo("web-01");
    assertThat(row.asMap())
        .isEqualTo(Map.of("whole", 42L, "load", new BigDecimal("1.500"), "host", "web-01"));
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> row.getLong("hots"))
        .withMessage("there is no field 'hots', only [whole, load, host]");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> row.getLong("host"))
        .withMessage("field 'host' is a text: web-01");
  }

  @Test
  void repeatsItselfBySeed() {
    assertThat(first(100, 7)).isEqualTo(first(100, 7)).isNotEqualTo(first(100, 8));
  }

  private static List<Object> first(int rows, long seed) {
    return Feed.builder().field("cpu: range 0..1000000").seed(seed).rows(rows).build().stream()
        .map(row -> row.asMap().get("cpu"))
        .toList();
  }

  @Test
  void bendsUnderASpike() {
    List<String> rows =
        Feed.builder()
            .field("cpu: number 10")
            .field("n: increment from 1 by 1")
            .spike("peak", START.plusSeconds(2), Duration.ofSeconds(2), "cpu: number 99")
            .series(START, SECOND)
            .rows(6)
            .build()
            .stream()
            .map(Row::toString)
            .toList();

    assertThat(rows)
        .containsExactly(
            "2026-03-01T09:00:00Z {cpu=10, n=1}",
            "2026-03-01T09:00:01Z {cpu=10, n=2}",
            "2026-03-01T09:00:02Z {cpu=99, n=3} under 'peak'",
            "2026-03-01T09:00:03Z {cpu=99, n=4} under 'peak'",
            "2026-03-01T09:00:04Z {cpu=10, n=3}",
            "2026-03-01T09:00:05Z {cpu=10, n=4}");
  }

  @Test
  void sharesCountersWithASpikeIfTold() {
    assertThat(
            Feed.builder()
                .field("n: increment from 1 by 1")
                .spike(
                    "fast",
                    START.plusSeconds(2),
                    SECOND,
                    Continuity.SHARED,
                    "n: increment from 1 by 10")
                .series(START, SECOND)
                .rows(5)
                .build()
                .stream()
                .map(row -> row.getLong("n")))
        .containsExactly(1L, 2L, 3L, 13L, 14L);
  }

  @Test
  void followsAClockThatIsHandedIn() {
    Instant[] now = {START};
    Feed feed =
        Feed.builder()
            .field("cpu: number 10")
            .field("at: epoch")
            .spike("peak", START.plusSeconds(60), SECOND, "cpu: number 99")
            .clock(() -> now[0])
            .build();

    assertThat(feed.next().getLong("cpu")).isEqualTo(10);
    now[0] = START.plusSeconds(60);
    assertThat(feed.next().spike()).contains("peak");
    assertThat(feed.next().getLong("at")).isEqualTo(START.getEpochSecond() + 60);
    now[0] = START.plusSeconds(61);
    assertThat(feed.next().getLong("cpu")).isEqualTo(10);
    now[0] = START.plusSeconds(60);
    assertThat(feed.next().getLong("cpu")).as("a clock may be set back").isEqualTo(99);
    assertThat(feed.hasNext()).isTrue();
  }

  @Test
  void knowsWhenItsSpikesAreAtWork() {
    Feed feed =
        Feed.builder()
            .field("cpu: number 10")
            .spike("late", START.plusSeconds(90), SECOND, "cpu: number 1")
            .spike("once", START.plusSeconds(60), SECOND, "cpu: number 99")
            .spike("over", START.minusSeconds(60), SECOND, "cpu: number 2")
            .recurring("again", "cron \"0 3 * * *\" for 1m", "cpu: number 50")
            .series(START, SECOND)
            .build();

    assertThat(feed.spikes()).containsExactly("over", "once", "late", "again");
    assertThat(feed.windows("over")).isEmpty();
    assertThat(feed.windows("once"))
        .containsExactly(new Window(START.plusSeconds(60), START.plusSeconds(61)));
    assertThat(feed.windows("again").limit(2).map(Window::start))
        .containsExactly(
            Instant.parse("2026-03-02T03:00:00Z"), Instant.parse("2026-03-03T03:00:00Z"));
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> feed.windows("ones"))
        .withMessage("there is no spike 'ones', only [over, once, late, again]");
  }

  @Test
  void knowsWhenItBeginsAndHowFarApartItsDrawsAre() {
    Feed series = Feed.builder().field("n: number 1").series(START, SECOND.multipliedBy(5)).build();
    series.next();
    assertThat(series.start()).isEqualTo(START);
    assertThat(series.every()).isEqualTo(Duration.ofSeconds(5));

    Instant later = START.plusSeconds(9);
    Feed byClock = Feed.builder().field("n: number 1").clock(() -> later).build();
    assertThat(byClock.start()).isEqualTo(later);
    assertThat(byClock.every()).isEqualTo(SECOND);

    Feed both =
        Feed.builder()
            .field("n: number 1")
            .series(START, SECOND.multipliedBy(5))
            .clock(() -> later)
            .build();
    assertThat(both.start()).isEqualTo(START);
    assertThat(both.every()).isEqualTo(Duration.ofSeconds(5));
    assertThat(both.next().at()).isEqualTo(later);
  }

  @Test
  void looksAtAnInstantWithoutMoving() {
    Feed feed =
        Feed.builder()
            .field("n: increment from 1 by 1")
            .field("cpu: range 0..1000000")
            .spike("peak", START.plusSeconds(60), SECOND, "n: increment from 100 by 1")
            .series(START, SECOND)
            .build();

    assertThat(feed.at(START).getLong("n")).isEqualTo(1);
    feed.next();
    feed.next();
    Row seen = feed.at(START.plusSeconds(2));
    assertThat(feed.at(START.plusSeconds(60)).getLong("n")).isEqualTo(100);
    Row drawn = feed.next();

    assertThat(seen.getLong("n")).isEqualTo(3);
    assertThat(seen.asMap()).isEqualTo(drawn.asMap());
    assertThat(seen.index()).isEqualTo(drawn.index()).isEqualTo(2);
  }

  @Test
  void drawsBetweenTwoInstants() {
    Feed feed = Feed.of("at: epoch", "n: increment from 1 by 1");
    feed.next();

    assertThat(feed.between(START, START.plusSeconds(3), Duration.ofMillis(1500)).stream())
        .extracting(Row::toString)
        .containsExactly(
            "2026-03-01T09:00:00Z {at=1772355600, n=1}",
            "2026-03-01T09:00:01.500Z {at=1772355601, n=2}");
    assertThat(feed.between(START, START, SECOND).hasNext()).isFalse();
    assertThat(feed.between(START.plusNanos(1), START, SECOND).hasNext()).isFalse();
    assertThat(feed.between(START, START.plusNanos(1), SECOND).stream()).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> feed.between(START, START.plusSeconds(1), Duration.ZERO))
        .withMessage("draws must lie apart: PT0S");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> feed.between(START, START.plusSeconds(1), Duration.ofSeconds(-1)))
        .withMessage("draws must lie apart: PT-1S");
  }

  @Test
  void endsWhenItIsBounded() {
    Feed feed = Feed.builder().field("n: number 1").rows(1).build();

    assertThat(feed.hasNext()).isTrue();
    feed.next();
    assertThat(feed.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(feed::next)
        .withMessage("the feed has ended");
  }

  @Test
  void writesCsvUnderAHeader() throws IOException {
    assertThat(written(Format.CSV, 3))
        .isEqualTo(
            """
            n,"say, ""what""\",load,host
            -1.5,7,0.250,"a ""b"", c"
            -0.5,7,0.250,"a ""b"", c"
            0.5,7,0.250,"a ""b"", c"
            """);
    assertThat(written(Format.CSV, 0)).isEqualTo("n,\"say, \"\"what\"\"\",load,host\n");
    assertThat(written(Format.CSV_WITHOUT_HEADER, 1))
        .isEqualTo("-1.5,7,0.250,\"a \"\"b\"\", c\"\n");
  }

  @Test
  void writesJsonLines() throws IOException {
    assertThat(written(Format.JSON_LINES, 2))
        .isEqualTo(
            """
            {"n":-1.5,"say, \\"what\\"":7,"load":0.250,"host":"a \\"b\\", c"}
            {"n":-0.5,"say, \\"what\\"":7,"load":0.250,"host":"a \\"b\\", c"}
            """);
  }

  private static String written(Format format, long rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Feed feed =
        Feed.builder()
            .field("n", "increment from -1.5 by 1")
            .field("say, \"what\"", "number 7")
            .field("load", "float 0.25..0.25 places 3")
            .field("host", "text a \"b\", c")
            .build();
    assertThat(feed.write(format, out, rows)).isEqualTo(rows);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void goesOnWritingWhereItWas() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Feed feed = longFeed();
    feed.write(Format.CSV, parts, 100);
    feed.write(Format.CSV_WITHOUT_HEADER, parts, 1);
    String one =
        String.join(",", feed.next().asMap().values().stream().map(Object::toString).toList());
    parts.write((one + "\n").getBytes(StandardCharsets.UTF_8));
    feed.write(Format.CSV_WITHOUT_HEADER, parts);

    assertThat(longFeed().write(Format.CSV, whole)).isEqualTo(20_000);
    assertThat(parts.toString(StandardCharsets.UTF_8))
        .isEqualTo(whole.toString(StandardCharsets.UTF_8));
  }

  private static Feed longFeed() {
    return Feed.builder()
        .fields("n: increment from 9999990 by 1", "cpu: range -5..90", "text: text µ".repeat(1))
        .rows(20_000)
        .build();
  }

  @Test
  void writesTextsLargerThanItsBuffer() throws IOException {
    String text = "x".repeat(200_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Feed.of("n: increment from 1 by 1", "t: text " + text).write(Format.CSV_WITHOUT_HEADER, out, 3);

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("1," + text, "2," + text, "3," + text);
  }

  @Test
  void stopsAnywhereInABlock() throws IOException {
    for (int rows = Block.SIZE - 1; rows <= Block.SIZE + 1; rows++) {
      Feed feed = Feed.builder().field("n: increment from 1 by 1").rows(rows).build();
      assertThat(feed.write(Format.CSV, OutputStream.nullOutputStream(), 5)).isEqualTo(5);
      assertThat(feed.stream()).hasSize(rows - 5);
      assertThat(feed.write(Format.CSV, OutputStream.nullOutputStream())).isZero();
    }
  }

  @Test
  void writesByAClock() throws IOException {
    Instant[] now = {START};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Feed feed =
        Feed.builder()
            .fields("at: epoch", "n: increment from 1 by 1")
            .spike("peak", START.plusSeconds(2), SECOND, "n: increment from 100 by 1")
            .clock(() -> now[0] = now[0].plusSeconds(1))
            .build();

    feed.write(Format.CSV_WITHOUT_HEADER, out, 4);

    assertThat(out).hasToString("1772355601,1\n1772355602,100\n1772355603,2\n1772355604,3\n");
  }

  @Test
  void isCutWhereverItIs() {
    Feed feed = Feed.builder().field("n", "increment from 1 by 1").rows(1_000).build();
    feed.next();

    Feed part = feed.cut(500);

    assertThat(feed.next().getLong("n")).isEqualTo(502);
    assertThat(part.next().getLong("n")).isEqualTo(2);
    assertThat(part.next().index()).isEqualTo(2);
    assertThat(part.stream()).hasSize(498);
    assertThat(feed.cut(Long.MAX_VALUE).stream()).hasSize(498);
    assertThat(feed.hasNext()).isFalse();
    assertThat(feed.cut(1).hasNext()).isFalse();
  }

  @Test
  void isNotCutWhereAClockSaysWhenItDraws() {
    Feed feed = Feed.builder().field("n: number 1").clock(() -> START).build();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> feed.cut(1));
  }

  @Test
  void writesUnderASpikeTheFieldsThatTheSpikeHas() throws IOException {
    Field gone = field(1, "gone: number 1");
    Field count = field(2, "count: increment from 1 by 1");
    Field young = field(3, "young: text y");
    Window window = new Window(START.plusSeconds(1), START.plusSeconds(2));
    List<SpikeField> copies =
        Spike.copyOf(new Fields(List.of(gone, count)), Map.of(), field -> new SpikeFieldId(9));
    Spike spike =
        new Spike(
            new SpikeId(1),
            new CollectionId(1),
            new SpikeName("s"),
            window,
            Continuity.SHARED,
            copies,
            Stamp.of(START));
    FeedBuilder builder =
        Feed.builder(new Fields(List.of(count, young)), CollectionType.PERFORMANCE)
            .spikes(List.of(spike))
            .series(START, Duration.ofSeconds(1))
            .rows(3);

    assertThat(written(builder, Format.CSV)).isEqualTo("count,young,gone\n1,y,\n2,,1\n3,y,\n");
    assertThat(written(builder, Format.JSON_LINES))
        .isEqualTo(
            "{\"count\":1,\"young\":\"y\"}\n{\"count\":2,\"gone\":1}\n{\"count\":3,\"young\":\"y\"}\n");
    Row row = builder.build().stream().skip(1).findFirst().orElseThrow();
    assertThat(row.asMap()).containsOnlyKeys("count", "gone");
    assertThat(row).hasToString(START.plusSeconds(1) + " {count=2, gone=1} under 's'");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> row.value("young"))
        .withMessage("there is no field 'young' at " + row.at());
  }

  @Test
  void agreesWithItsCourseOverTheEdgesOfEachOccurrence() throws IOException {
    // Two mornings before the clocks are changed in Berlin, and two after.
    Instant start = Instant.parse("2026-03-27T00:00:00Z");
    Duration every = Duration.ofSeconds(20);
    int rows = 4 * 24 * 180;
    String when = "cron \"30 8 * * *\" in Europe/Berlin for 2m";
    Continuity own = Continuity.INDEPENDENT;
    FeedBuilder builder =
        Feed.builder()
            .fields("cpu: range 10..20", "n: increment from 1 by 1")
            .recurring("peak", when, own, "cpu: range 90..99", "n: increment from 500 by 1")
            .recurring("random", "random 2 a day for 40s..3m from 2026-03-29T12:00:00Z")
            .seed(8)
            .series(start, every)
            .rows(rows);
    Feed feed = builder.build();
    Course course = new Course(feed.course().fields(), feed.course().calendar());

    StringBuilder csv = new StringBuilder("cpu,n\n");
    StringBuilder bent = new StringBuilder();
    Progress progress = Progress.NONE;
    Iterator<Row> all = feed.stream().iterator();
    for (int i = 0; i < rows; i++) {
      Instant now = start.plus(every.multipliedBy(i));
      Sample sample = course.draw(CollectionType.PERFORMANCE, progress, now, new Seed(8));
      progress = sample.progress();
      Row row = all.next();
      assertThat(row.asMap().values()).as("at %s", now).hasToString(sample.values().values() + "");
      csv.append(row.value("cpu")).append(',').append(row.value("n")).append('\n');
      if (Integer.parseInt(row.value("cpu").toString()) >= 90) {
        bent.append(now).append(' ').append(row.value("n")).append('\n');
      }
    }

    assertThat(written(builder, Format.CSV)).isEqualTo(csv.toString());
    assertThat(bent.toString().lines())
        .as("its own counter goes on from one occurrence to the next")
        .hasSize(24)
        .startsWith("2026-03-27T07:30:00Z 500", "2026-03-27T07:30:20Z 501")
        .contains("2026-03-27T07:31:40Z 505", "2026-03-28T07:30:00Z 506")
        .contains("2026-03-28T07:31:40Z 511", "2026-03-29T06:30:00Z 512")
        .endsWith("2026-03-30T06:31:40Z 523");
  }

  private static Field field(long id, String line) {
    return Field.parse(new FieldId(id), CollectionType.PERFORMANCE, line);
  }

  private static String written(FeedBuilder builder, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    builder.build().write(format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void remembersThatItIsEndless() {
    Feed feed = Feed.of("n: number 1");
    feed.next();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> feed.write(Format.CSV, OutputStream.nullOutputStream()));
  }

  @Test
  void refusesToWriteWithoutEnd() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Feed.of("n: number 1").write(Format.CSV, OutputStream.nullOutputStream()))
        .withMessage("an endless feed needs a number of rows to write");
  }

  @Test
  void tellsAllThatIsWrongWithItAtOnce() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                Feed.builder()
                    .field("cpu: range 90..10")
                    .field("", "rnge 1..2")
                    .field("ok: number 1")
                    .series(START, Duration.ZERO)
                    .rows(-1)
                    .build())
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(
                        new Fault("/every", "draws must lie apart: PT0S"),
                        new Fault("/rows", "a feed cannot have -1 rows"),
                        new Fault(
                            "/fields/0/rule/max", "a range must not end below its start: 90..10"),
                        new Fault("/fields/1/name", "the name of a field must not be empty"),
                        new Fault(
                            "/fields/1/rule",
                            "column 1: expected text, number, float, epoch, range, increment, decrement,"
                                + " sine, sawtooth, square, triangle, daily, weekly, walk,"
                                + " normal, sequence, replay or expression, found 'rnge'")));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Feed.builder().build())
        .withMessage("a feed needs at least one field");
  }

  @Test
  void tellsAllThatIsWrongWithItsSpikes() {
    FeedBuilder builder = Feed.builder().fields("cpu: range 1..2", "host: text a");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                builder
                    .spike(" ", START, Duration.ZERO, "cpux: range 1..2", "cpu: rnge")
                    .spike("b", START, SECOND, "host: text b", "cpu: number 1")
                    .build())
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::pointer)
                    .containsExactly(
                        "/spikes/0/name",
                        "/spikes/0/window/end",
                        "/spikes/0/changes/0",
                        "/spikes/0/changes/1/rule",
                        "/spikes/1/changes/0",
                        "/spikes/1/changes/1"));
  }

  @Test
  void refusesToChangeAFieldTwice() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                Feed.builder()
                    .field("a: range 1..2")
                    .spike("s", START, SECOND, "a: range 3..4", "a: range 5..6")
                    .build())
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(
                        new Fault("/spikes/0/changes/1", "field 'a' is changed twice")));
  }

  @Test
  void keepsToTheCalendar() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    FeedBuilder builder = Feed.builder().field("at: epoch");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> builder.series(Instant.MAX, forever).build())
        .withMessage(
            "a year must be 1 to 9999: +1000000000-12-31T23:59:59.999999999Z; "
                + forever
                + " is longer than the calendar");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> builder.series(START, SECOND).rows(Long.MAX_VALUE).build())
        .withMessageStartingWith("only 251");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Feed.of("at: epoch").between(Instant.MIN, Instant.MAX, SECOND));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Feed.builder().field("at: epoch").spike("s", START, forever).build());
    Instant last = Instant.parse("9999-12-31T23:59:59Z");
    assertThat(Feed.builder().field("at: epoch").series(last, SECOND).build().stream()).hasSize(1);
    assertThat(
            Feed.of("at: epoch")
                .between(
                    Instant.parse("0001-01-01T00:00:00Z"), last.plusSeconds(1), Duration.ofNanos(1))
                .hasNext())
        .isTrue();
  }

  @Test
  void bendsWhateverItsFieldsYield() {
    Instant nine = Instant.parse("2026-03-01T09:00:00Z");
    FeedBuilder builder =
        Feed.builder()
            .fields("a: number 10", "n: increment from 0 by 2 jitter 50%", "s: sine 5..6 every 9s")
            .series(nine, Duration.ofSeconds(1))
            .seed(7)
            .spike(
                "slow",
                nine.plusSeconds(300),
                Duration.ofSeconds(400),
                "a: add 90 linear in 100s out 100s",
                "n: multiply 5 exponential in 30s",
                "s: percent 100")
            .rows(1000);
    List<Row> whole = builder.build().stream().toList();

    assertThat(whole.get(299).getLong("a")).isEqualTo(10);
    assertThat(whole.get(350).getLong("a")).isEqualTo(55);
    assertThat(whole.get(500).getLong("a")).isEqualTo(100);
    assertThat(whole.get(500).getDouble("s")).isBetween(10.0, 12.0);
    assertThat(whole.get(700).getLong("a")).isEqualTo(10);
    for (int i = 1; i < whole.size(); i++) {
      assertThat(whole.get(i).getDecimal("n"))
          .as("row %d", i)
          .isGreaterThanOrEqualTo(whole.get(i - 1).getDecimal("n"));
    }
    Feed rest = builder.build();
    List<String> parts = new ArrayList<>();
    while (parts.size() < whole.size()) {
      rest.cut(Math.min(230, whole.size() - parts.size())).stream()
          .forEach(row -> parts.add(row.asMap().toString()));
    }
    assertThat(parts).isEqualTo(whole.stream().map(row -> row.asMap().toString()).toList());
  }

  @Test
  void refusesSpikesThatOverlap() {
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(
            () ->
                Feed.builder()
                    .field("cpu: range 1..2")
                    .spike("a", START, SECOND)
                    .spike("b", START.plusMillis(999), SECOND)
                    .build());
  }

  @ParameterizedTest
  @FieldSource("dev.spike.domain.feed.FeedModel#RULES")
  void yieldsEachKindOfFieldAsItsCourseDoes(String rule) {
    FeedModel.compare(Feed.builder().field("f", rule).seed(5), SECOND, 2 * Block.SIZE + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, INDEPENDENT",
    "1, 127, 0, SHARED",
    "3, 1, -1, INDEPENDENT",
    "3, 1, 1, SHARED",
    "3, 0.5, 1, INDEPENDENT",
    "127, 2, 0, INDEPENDENT",
    "128, 128, 0, INDEPENDENT",
    "128, 1, 1, SHARED",
    "129, 2, -1, INDEPENDENT",
    "200, 100, 500000000, SHARED"
  })
  void bendsWhereverASpikeBeginsAndEnds(int row, double rows, long nanos, Continuity continuity) {
    Duration every = Duration.ofMillis(2_500);
    Instant from = FeedModel.START.plus(every.multipliedBy(row)).plusNanos(nanos);
    Duration lasts = Duration.ofMillis((long) (rows * every.toMillis()));
    FeedBuilder builder =
        Feed.builder()
            .fields("n: increment from 1 by 1", "big: increment from 900000000000000000 by 3e16")
            .fields("cpu: range 0..1000000", "load: float 0..1 places 4", "at: epoch")
            .spike("a", from, lasts, continuity, "n: increment from 7 by 10", "cpu: range 5..6")
            .spike("b", from.plus(lasts).plus(every), lasts, continuity, "load: float 5..6");

    FeedModel.compare(builder, every, 400);
  }

  @Tag("thorough")
  @RepeatedTest(20)
  void yieldsWhatItsCourseDraws(RepetitionInfo repetition) {
    FeedModel.compare(new Random(repetition.getCurrentRepetition()), 2_000);
  }

  @Test
  void tellsWhatAFaultLeaves() throws IOException {
    FeedBuilder builder =
        Feed.builder()
            .fields(
                "cpu: range 10..90", "mem: range 1..9", "n: increment from 5 by 1", "t: text a,b")
            .series(START, SECOND)
            .rows(4)
            .spike("gap", START.plusSeconds(1), SECOND.multipliedBy(2))
            .faults("gap", "missing cpu", "null mem")
            .faults("gap", "frozen n");
    List<Row> rows = builder.build().stream().toList();

    assertThat(rows.get(0).asMap()).containsOnlyKeys("cpu", "mem", "n", "t");
    Map<String, Object> left = new HashMap<>();
    left.put("mem", null);
    left.put("n", 5L);
    left.put("t", "a,b");
    assertThat(rows.get(1).asMap()).isEqualTo(left);
    assertThat(rows.get(1).has("cpu")).isFalse();
    assertThat(rows.get(1).has("mem")).isFalse();
    assertThat(rows.get(1).has("none")).isFalse();
    assertThat(rows.get(1).isNull("mem")).isTrue();
    assertThat(rows.get(1).isNull("cpu")).isFalse();
    assertThat(rows.get(1).isNull("none")).isFalse();
    assertThat(rows.get(0).isNull("mem")).isFalse();
    assertThat(rows.get(1).has("n")).isTrue();
    assertThat(rows.get(1).getLong("n")).isEqualTo(5);
    assertThat(rows.get(3).getLong("n")).isEqualTo(8);
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> rows.get(1).getLong("cpu"))
        .withMessage("there is no field 'cpu' at " + rows.get(1).at());

    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    builder.build().write(Format.CSV_WITHOUT_HEADER, csv);
    assertThat(csv.toString(UTF_8).lines().toList().subList(1, 3))
        .containsExactly(",,5,\"a,b\"", ",,5,\"a,b\"");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    builder.build().write(Format.JSON_LINES, json);
    assertThat(json.toString(UTF_8).lines().toList().get(1))
        .isEqualTo("{\"mem\":null,\"n\":5,\"t\":\"a,b\"}");
  }

  @Test
  void refusesFaultsOfSpikesThatAreNotThereAndFaultsThatAreNone() {
    FeedBuilder builder =
        Feed.builder()
            .field("cpu", "range 10..90")
            .spike("gap", START, SECOND)
            .faults("gap", "lost cpu")
            .faults("gaps", "missing cpu");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(builder::build)
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Object::toString)
                    .anyMatch(fault -> fault.contains("there is no spike 'gaps'"))
                    .anyMatch(fault -> fault.contains("found 'lost'")));
  }
}
