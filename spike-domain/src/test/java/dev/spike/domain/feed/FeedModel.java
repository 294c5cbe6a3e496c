package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Stretch;
import dev.spike.domain.value.Value;
import dev.spike.domain.value.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a feed of random fields and spikes against the draws that define it. */
final class FeedModel {

  static final Instant START = Instant.parse("2026-03-01T09:00:00.123456789Z");

  /** Lines whose values cross the borders of how they are made and written. */
  static final List<String> RULES =
      List.of(
          "range 0..9",
          "range 10..9999",
          "range 0..9999999",
          "range 0..10000000",
          "range 0..999",
          "range 0..1000",
          "range 0..999999",
          "range 0..1000000",
          "range 0..999999999999",
          "range 0..1000000000000",
          "range -1000000000000..-999999999999",
          "range -9223372036854775807..9223372036854775807",
          "range -9223372036854775808..-9223372036854775807",
          "range -3..3",
          "range 99999990..100000010",
          "range -9223372036854775808..9223372036854775807",
          "float 0..1 places 0",
          "float 0..9.99999 places 5",
          "float 0..10 places 5",
          "float 0.001..0.002 places 6",
          "float -1.25..1.25 places 1",
          "float 0..100000000 places 10",
          "float 0..1e300 places 3",
          "float 0..0.9999999999 places 10",
          "float -100..100 places 2",
          "float 9.9999..10.0001 places 4",
          "float 0..12345678 places 7",
          "increment from 0 by 1",
          "increment from 9999000 by 7",
          "increment from 99999000 by 7",
          "increment from 0 by 0.25 until 100",
          "decrement from 10 by 0.1 until -10",
          "increment from 999999999999999990 by 1",
          "increment from 0 by 4e15",
          "increment from 980 by 1",
          "increment from 999980 by 1",
          "increment from 999999999980 by 1",
          "decrement from 20 by 0.25",
          "increment from 0 by 1e-9",
          "increment from 0.999999999 by 1e-18",
          "increment from 900000000000000000 by 3e16",
          "decrement from -900000000000000000 by 3e16 until -5e18",
          "decrement from 1e18 by 1e16 until 0",
          "increment from 1000000000.5 by 0.75 until 1000000100",
          "increment from 1e30 by 1e29",
          "increment from 1e30 by 1e29 jitter 50%",
          "increment from 0 by 10 jitter 15%",
          "decrement from 5.5 by 0.333 until -1000 jitter 250%",
          "increment from 0 by 0.0000000000000000001",
          "decrement from 1 by 1e-30 jitter 0.125%",
          "epoch",
          "text a b",
          "number -7",
          "float 2.50");

  private static final List<String> EXPRESSIONS =
      List.of(
          "A * 0.02 places 0",
          "A / 3 - B places 10",
          "if(A > B, A - B, B / 7) places 3 noise 1.5",
          "clamp(A, -5, 5) + A % 10",
          "A * B * 1000 places 0",
          "sqrt(abs(A)) noise 0.1",
          "min(A, B, 9) / max(abs(B), 1)");

  private FeedModel() {}

  /** Compares a feed of random fields and spikes. */
  static void compare(Random random, int rows) {
    Fields fields = fields(random);
    Duration every = Duration.ofMillis(1 + random.nextInt(3_000));
    FeedBuilder builder = Feed.builder(fields, CollectionType.PERFORMANCE).seed(random.nextLong());
    addSpikes(builder, fields, random, every.multipliedBy(rows));
    compare(builder, every, rows);
  }

  /** Compares what a builder makes: drawn row by row, looked at beforehand, and written. */
  static void compare(FeedBuilder builder, Duration every, int rows) {
    builder.series(START, every).rows(rows);
    List<String> drawn = draws(builder.build(), every, rows);

    assertThat(walked(builder.build(), every)).isEqualTo(drawn);
    assertThat(written(builder.build())).isEqualTo(lines(drawn));
    assertThat(writtenByTheSamePart(builder.build(), every.toNanos())).isEqualTo(lines(drawn));
    assertThat(writtenInParts(builder.build(), every.toNanos())).isEqualTo(lines(drawn));
  }

  private static String writtenByTheSamePart(Feed feed, long seed) {
    Random random = new Random(seed);
    Feed part = feed.cut(0);
    StringBuilder written = new StringBuilder();
    while (feed.hasNext()) {
      written.append(written(feed.cut(random.nextInt(500), part)));
    }
    return written.toString();
  }

  /** Parts are cut anywhere, some in the middle of what was begun, and drawn the last first. */
  private static String writtenInParts(Feed feed, long seed) {
    Random random = new Random(seed);
    List<Feed> parts = new ArrayList<>();
    while (feed.hasNext()) {
      Feed part = feed.cut(1 + random.nextInt(300));
      parts.add(0, part.cut(random.nextInt(200)));
      parts.add(0, part);
    }
    StringBuilder written = new StringBuilder();
    parts.forEach(part -> written.insert(0, written(part)));
    return written.toString();
  }

  private static Fields fields(Random random) {
    List<Field> fields = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      String line = "f" + i + ": " + RULES.get(random.nextInt(RULES.size()));
      fields.add(Field.parse(new FieldId(i + 1), CollectionType.PERFORMANCE, line));
    }
    addExpressions(fields, random);
    return new Fields(fields);
  }

  /** Some of them read those before them, some those behind them. */
  private static void addExpressions(List<Field> fields, Random random) {
    List<String> numbers =
        new ArrayList<>(
            fields.stream()
                .filter(field -> field.rule().type() != ValueType.TEXT_FIXED)
                .map(field -> field.name().text())
                .toList());
    for (int i = random.nextInt(4); i > 0 && !numbers.isEmpty(); i--) {
      String one = numbers.get(random.nextInt(numbers.size()));
      String other = numbers.get(random.nextInt(numbers.size()));
      String rule = EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()));
      String line = "e" + i + ": expression " + rule.replace("A", one).replace("B", other);
      Field field = Field.parse(new FieldId(100 + i), CollectionType.PERFORMANCE, line);
      fields.add(random.nextInt(fields.size() + 1), field);
      numbers.add(field.name().text());
    }
  }

  private static void addSpikes(FeedBuilder builder, Fields fields, Random random, Duration all) {
    Instant from = START;
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      from = from.plusMillis(random.nextInt((int) all.toMillis() / 4));
      Duration lasts = Duration.ofMillis(1 + random.nextInt((int) all.toMillis() / 4));
      Continuity continuity = Continuity.values()[random.nextInt(2)];
      builder.spike("s" + i, from, lasts, continuity, changes(fields, random));
      if (random.nextInt(3) == 0) {
        builder.faults("s" + i, faults(random));
      }
      from = from.plus(lasts);
    }
  }

  private static String[] faults(Random random) {
    return Stream.of(
            "missing at 20%",
            "null at 10%", "frozen at 40%", "jump reset", "jump wrap32", "late by 1m")
        .filter(fault -> random.nextBoolean())
        .toArray(String[]::new);
  }

  private static String[] changes(Fields fields, Random random) {
    return fields.all().stream()
        .filter(field -> field.isEditable() && random.nextBoolean())
        .map(field -> field.name() + ": " + change(field, random))
        .toArray(String[]::new);
  }

  private static String change(Field field, Random random) {
    return switch (field.rule().type()) {
      case NUMBER_FIXED -> "number 99";
      case FLOAT_FIXED -> "float 9.9";
      case NUMBER_RANGE -> "range 500..600";
      case FLOAT_RANGE -> "float 5..6 places 1";
      case EXPRESSION -> random.nextBoolean() ? "percent 50" : "add 3 linear in 1ms";
      case INCREMENT -> random.nextBoolean() ? "increment from 7 by 3" : stepped(field);
      default -> stepped(field);
    };
  }

  private static String stepped(Field field) {
    return field.rule().toString().replaceAll(" by \\S+", " by 2");
  }

  private static List<String> draws(Feed feed, Duration every, int rows) {
    List<String> draws = new ArrayList<>();
    Progress progress = Progress.NONE;
    Map<FieldName, Value> last = Map.of();
    for (int n = 0; n < rows; n++) {
      Instant now = START.plus(every.multipliedBy(n));
      Stretch stretch = feed.course().stretch(CollectionType.PERFORMANCE, now, feed.seed());
      progress = stretch.entered(progress, last);
      Sample sample = stretch.draw(progress, now, progress.draws());
      draws.add(cells(feed, name -> text(sample.values(), name)));
      progress = sample.progress();
      last = sample.values();
    }
    return draws;
  }

  private static String text(Map<FieldName, Value> values, String name) {
    return Optional.ofNullable(values.get(new FieldName(name))).map(Value::toString).orElse("");
  }

  private static String cells(Feed feed, UnaryOperator<String> cell) {
    return feed.names().stream().map(cell).collect(Collectors.joining(","));
  }

  private static List<String> walked(Feed feed, Duration every) {
    List<String> rows = new ArrayList<>();
    while (feed.hasNext()) {
      Instant at = START.plus(every.multipliedBy(rows.size()));
      Optional<Row> seen = rows.size() % 50 == 0 ? Optional.of(feed.at(at)) : Optional.empty();
      Row row = feed.next();
      assertThat(row.index()).isEqualTo(rows.size());
      assertThat(row.at()).isEqualTo(at);
      seen.ifPresent(before -> assertThat(before).hasToString(row.toString()));
      seen.ifPresent(before -> assertThat(before.index()).isEqualTo(row.index()));
      rows.add(cells(feed, name -> row.has(name) ? row.getText(name) : ""));
    }
    return rows;
  }

  private static String written(Feed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      feed.write(Format.CSV_WITHOUT_HEADER, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String lines(List<String> rows) {
    return rows.stream().map(row -> row + "\n").collect(Collectors.joining());
  }
}
